"""Pipes of multiprocessing."""

import os
import sys

from .facts import _show
from .lines import _frame
from .names import _name_of
from .patching import _patch, _replace
from .pipe_ends import (
    _READABLE,
    _amount,
    _at,
    _drop,
    _hold,
    _is_ready,
    _takes,
    _tell_made_pipe,
    _tell_moved,
)
from .shared import _of_library
from .state import _ends, _files, _fstat, _me, _monotonic, _thread_state
from .waiting import _argument, _block, _unblock, _waiting


@_patch("multiprocessing.connection")
def _patch_connection(module):
    base = module._ConnectionBase
    if os.name == "nt":  # Windows: only that somebody waits
        _replace(base, "recv", lambda f: _waiting(f, "receive", _awaited_unknown))
        return
    _replace(module, "Pipe", _traced_pipe)
    _replace(module, "wait", _traced_wait_any)
    connection = module.Connection
    for name in ("recv", "recv_bytes", "recv_bytes_into"):
        _replace(base, name, _traced_receive)
    _replace(base, "send", _traced_send)
    _replace(base, "poll", lambda f: _waiting(f, "receive", _polled))
    _replace(connection, "_send_bytes", _traced_send_bytes)
    _replace(connection, "_recv_bytes", _traced_receive_bytes)
    _replace(connection, "_close", _traced_close)
    module.reduction.register(connection, _travelling_connection(module.reduce_connection))


def _traced_pipe(original):
    def Pipe(*args, **kwargs):
        pair = original(*args, **kwargs)
        if _me.on and not _of_library("context.py"):
            pipe = "pipe%d" % _fstat(pair[0].fileno()).st_ino
            duplex = bool(_argument(args, kwargs, 0, "duplex", True))
            _tell_made_pipe(pipe, _name_of("Pipe"), pair[0].fileno(), duplex)
            for end in (0, 1):
                pair[end]._forklore = pipe, end, duplex
                _hold(pair[end].fileno(), pipe, end, True)
        return pair

    return Pipe


def _known(connection):
    return getattr(connection, "_forklore", None)


def _awaited_unknown(connection, args, kwargs):
    if not _frame() or connection.poll():
        return None
    return "pipe%d" % _fstat(connection.fileno()).st_ino, 0, None


def _awaited(connection, args, kwargs):
    if connection.closed or not connection.readable:
        return None  # which the call itself will say
    known = _known(connection)
    if known is None:
        return _awaited_unknown(connection, args, kwargs)
    return None if _is_ready(connection.fileno(), _READABLE) else _at(known)


def _polled(connection, args, kwargs):
    timeout = _argument(args, kwargs, 0, "timeout", 0.0)
    if _known(connection) is None or timeout == 0:
        return None
    about = _awaited(connection, args, kwargs)
    return about and about[:2] + (timeout,) + about[3:]


def _traced_wait_any(original):
    """Of several things at once nobody can say which one is waited for."""

    def wait(object_list, timeout=None):
        if not _me.on or timeout == 0 or sys._getframe(1).f_code.co_filename not in _files:
            return original(object_list, timeout)
        things = list(object_list)
        if not any(hasattr(thing, "recv") for thing in things):
            return original(things, timeout)
        known = _known(things[0]) if len(things) == 1 else None
        waits = not original(things, 0) and _block("receive", *_at(known or ("", -1), timeout))
        try:
            return original(things, timeout)
        finally:
            if waits:
                _unblock("receive")

    return wait


def _traced_receive(original):
    receive = _waiting(original, "receive", _awaited)

    def recv(self, *args, **kwargs):
        known = _known(self)
        if known is None or not _me.on:
            return (receive if original.__name__ == "recv" else original)(self, *args, **kwargs)
        result = receive(self, *args, **kwargs)
        size = _thread_state.received
        value = _show(result) if original.__name__ != "recv_bytes_into" else ""
        left = -1 if self.closed else _amount(self.fileno())
        _tell_moved("PipeReceived", known, size, left, value, _monotonic())
        return result

    return recv


def _traced_receive_bytes(original):
    def _recv_bytes(self, *args, **kwargs):
        data = original(self, *args, **kwargs)
        if data is not None and _known(self) is not None:
            _thread_state.received = data.tell() + 4  # with the length that goes before it
        return data

    return _recv_bytes


def _traced_send(original):
    def send(self, obj):
        if _known(self) is None or not _me.on:
            return original(self, obj)
        _thread_state.message = (obj,)
        try:
            return original(self, obj)
        finally:
            _thread_state.message = ()

    return send


def _traced_send_bytes(original):
    def _send_bytes(self, data):
        known = _known(self)
        if known is None or not _me.on:
            return original(self, data)
        pipe, end, duplex = known
        message, _thread_state.message = _thread_state.message, ()
        value = _show(message[0] if message else bytes(data[:100]))
        size, fd = len(data) + 4, self.fileno()
        waits = not _takes(pipe, fd, size, duplex) and _block("send", *_at(known))
        t = _monotonic()
        try:
            original(self, data)
        finally:
            if waits:
                _unblock("send")
        # Of a socket the system does not say how much lies at its other end.
        _tell_moved("PipeSent", known, size, -1 if duplex else _amount(fd), value, t)

    return _send_bytes


def _traced_close(original):
    def _close(self, *args, **kwargs):
        handle = self._handle
        try:
            return original(self, *args, **kwargs)
        finally:
            if handle in _ends and not _me.ended:
                _drop(handle)

    return _close


def _travelling_connection(original):
    """An end that goes to a process that is being spawned is known there."""

    def reduce_connection(connection):
        rebuild, args = original(connection)
        known = _known(connection)
        context = sys.modules["multiprocessing.context"]
        if known is None or context.get_spawning_popen() is None:
            return rebuild, args
        return _rebuilt, (known, rebuild, args)

    return reduce_connection


def _rebuilt(known, rebuild, args):
    connection = rebuild(*args)
    connection._forklore = known
    _hold(connection.fileno(), known[0], known[1], True)
    return connection
