"""Managers, and what lives in them: queues, and the kin of locks."""

import os

from .facts import _show, _tell
from .patching import _patch, _replace
from .proxies import _kind, _made_in_manager, _sync_call
from .state import _me, _monotonic, _quote, _thread_state
from .waiting import _argument, _block, _patience, _unblock


@_patch("multiprocessing.managers")
def _patch_managers(module):
    import queue

    def traced_create(original):
        def _create(self, typeid, /, *args, **kwargs):
            token, exposed = original(self, typeid, *args, **kwargs)
            if "put" in exposed and "get" in exposed:
                owner = self._process.pid if getattr(self, "_process", None) else _me.pid
                most = _argument(args, kwargs, 0, "maxsize", 0)
                capacity = most if isinstance(most, int) and most > 0 else 0
                _proxy_capacities[_proxy_id(token)] = capacity
                fields = ',"queue":"%s","capacity":%d' % (_proxy_id(token), capacity)
                _tell("QueueCreated", fields, pid=owner)
            elif _kind(typeid, exposed):
                owner = self._process.pid if getattr(self, "_process", None) else _me.pid
                _made_in_manager(typeid, _proxy_id(token), args, kwargs, owner)
            return token, exposed

        return _create

    _replace(module.BaseManager, "_create", traced_create)
    _replace(module.BaseManager, "start", _quiet)
    _replace(module, "dispatch", _quiet)
    _replace(module.BaseProxy, "_callmethod", lambda f: _traced_proxy(f, queue.Full, queue.Empty))


_proxy_capacities = {}


def _proxy_id(token):
    """The same in every process: the end of the manager's address and of the object's id."""
    address = token.address
    place = address[-1] if isinstance(address, tuple) else os.fsdecode(address)[-8:]
    return "%s-%s" % (place, token.id[-6:])


def _traced_proxy(original, full, empty):
    quietly = _quiet(original)

    def _callmethod(self, methodname, args=(), kwds={}):
        exposed = getattr(type(self), "_exposed_", None) or ()
        if not _me.on:
            return quietly(self, methodname, args, kwds)
        kind = _kind(self._token.typeid, exposed)
        if kind:
            about = _proxy_id(self._token), kind
            return _sync_call(quietly, self, methodname, args, kwds, about)
        if "put" not in exposed or "get" not in exposed:
            return quietly(self, methodname, args, kwds)
        verb = methodname.partition("_")[0]
        if methodname not in ("put", "put_nowait", "get", "get_nowait"):
            return quietly(self, methodname, args, kwds)
        return _queue_call(quietly, self, methodname, (args, kwds), (verb, full, empty))

    return _callmethod


def _quiet(original):
    """The waiting inside is the library's own affair."""

    def call(*args, **kwargs):
        _thread_state.quiet += 1
        try:
            return original(*args, **kwargs)
        finally:
            _thread_state.quiet -= 1

    return call


def _queue_call(call, proxy, methodname, arguments, about):
    args, kwds = arguments
    verb, full, empty = about
    queue = _proxy_id(proxy._token)
    capacity = _proxy_capacities.get(queue, -1)  # another process made it: who knows
    fields = ',"queue":"%s","size":0,"capacity":%d' % (queue, max(0, capacity))
    block, timeout = _patience(args, kwds, 1 if verb == "put" else 0)
    may_wait = methodname == "get" or methodname == "put" and capacity != 0
    waits = block and may_wait and _block(verb, queue, 0, timeout)
    t = _monotonic()
    try:
        result = call(proxy, methodname, args, kwds)
    except full:
        _tell("QueueFull", fields)
        raise
    except empty:
        _tell("QueueEmpty", fields)
        raise
    finally:
        if waits:
            _unblock(verb)
    if verb == "get":
        _tell("QueueGot", fields + ',"value":%s' % _quote(_show(result)))
    else:
        # A manager's queue has no feeder. Whoever gets the item may tell it before we do.
        now = _monotonic()
        t = t if now - t < 10_000_000 else now
        fields += ',"value":%s' % _quote(_show(_argument(args, kwds, 0, "obj", None)))
        _tell("QueuePut", fields, t=t)
        _tell("QueueFed", fields, t=t)
    return result
