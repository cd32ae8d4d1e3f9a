"""Locks and semaphores of multiprocessing."""

from .conditions import _patch_conditions
from .holding import _traced_acquire, _traced_release
from .names import _name_of
from .patching import _patch, _replace
from .shared import _new_id, _of_library, _tell_made, _travelling
from .state import _thread_state


@_patch("multiprocessing.synchronize")
def _patch_synchronize(module):
    _travelling(module.SemLock)
    _replace(module.SemLock, "__init__", lambda f: _traced_lock(f, module))
    _replace(module.SemLock, "_make_methods", lambda f: _traced_lock_methods(f, module))
    _replace(module.SemLock, "__enter__", _traced_lock_enter)
    _replace(module.SemLock, "__exit__", _traced_lock_exit)
    _patch_conditions(module)


def _traced_lock(original, module):
    def __init__(self, *args, **kwargs):
        library = ("context.py", "synchronize.py")
        told = not _thread_state.making and not _of_library(*library)
        if told:
            self._forklore = _new_id()
        original(self, *args, **kwargs)
        if told:
            kind = _kind(self, module)
            permits = args[1] if kind == "semaphore" else 0
            _tell_made(self._forklore, kind, _name_of(type(self).__name__), permits)

    return __init__


def _kind(lock, module):
    if isinstance(lock, module.Lock):
        return "lock"
    return "rlock" if isinstance(lock, module.RLock) else "semaphore"


def _traced_lock_methods(original, module):
    def _make_methods(self):
        original(self)
        if hasattr(self, "_forklore"):
            about = self._forklore, _kind(self, module), self._semlock
            self.acquire = _traced_acquire(self.acquire, *about)
            self.release = _traced_release(self.release, *about)

    return _make_methods


def _traced_lock_enter(original):
    def __enter__(self):
        if hasattr(self, "_forklore"):
            return self.acquire()
        return original(self)

    return __enter__


def _traced_lock_exit(original):
    def __exit__(self, *args):
        if hasattr(self, "_forklore") and len(args) == 3:
            return self.release()
        return original(self, *args)

    return __exit__
