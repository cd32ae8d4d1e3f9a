"""Locks, semaphores, events, conditions and pipes."""

import os

from .lines import _frame
from .patching import _patch, _replace
from .shared import _new_id, _of_library, _travelling
from .state import _me
from .waiting import _argument, _block, _is_patience, _patience, _unblock, _waiting


@_patch("multiprocessing.synchronize")
def _patch_synchronize(module):
    _travelling(module.SemLock)
    _replace(module.SemLock, "__init__", _traced_lock)
    _replace(module.SemLock, "_make_methods", _traced_lock_methods)
    _replace(module.SemLock, "__enter__", _traced_lock_enter)
    for cls, call in ((module.Condition, "condition"), (module.Event, "event")):
        _replace(
            cls,
            "wait",
            lambda f, call=call: _waiting(
                f, call, lambda s, a, k: (_shared_id(s), 0, _argument(a, k, 0, "timeout", None))
            ),
        )


def _shared_id(thing):
    """The id of an event or a condition: that of the lock that it is made of."""
    condition = getattr(thing, "_cond", thing)
    return _id_of(getattr(condition, "_sleeping_count", None))


def _id_of(lock):
    known = getattr(lock, "_forklore", None)
    if known is None and hasattr(lock, "_semlock"):
        # The same in every process that has it.
        known = "sem%s" % (getattr(lock._semlock, "name", None) or lock._semlock.handle)
    return known or ""


def _traced_lock(original):
    def __init__(self, *args, **kwargs):
        if not _of_library("context.py", "synchronize.py", "sharedctypes.py"):
            self._forklore = _new_id()
        original(self, *args, **kwargs)

    return __init__


def _lock_call(lock):
    return "lock" if type(lock).__name__ in ("Lock", "RLock") else "semaphore"


def _traced_lock_methods(original):
    def _make_methods(self):
        original(self)
        if not hasattr(self, "_forklore"):
            return
        # Nothing here may refer to the lock: it must go when nobody has it any more.
        take, call, known = self.acquire, _lock_call(self), self._forklore

        def acquire(*args, **kwargs):
            block, timeout = _patience(args, kwargs, 0)
            if not block or not _me.on or not _is_patience(args, kwargs, timeout):
                return take(*args, **kwargs)
            if take(False):
                return True
            waits = _block(call, known, 0, timeout)
            try:
                return take(*args, **kwargs)
            finally:
                if waits:
                    _unblock(call)

        self.acquire = acquire

    return _make_methods


def _traced_lock_enter(original):
    def __enter__(self):
        if hasattr(self, "_forklore"):
            return self.acquire()
        return original(self)

    return __enter__


@_patch("multiprocessing.connection")
def _patch_connection(module):
    def awaited(connection, args, kwargs):
        if not _frame() or connection.poll():
            return None
        return ("pipe%d" % os.fstat(connection.fileno()).st_ino, 0, None)

    _replace(module._ConnectionBase, "recv", lambda f: _waiting(f, "receive", awaited))
