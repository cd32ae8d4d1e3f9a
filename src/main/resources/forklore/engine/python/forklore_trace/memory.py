"""Values, arrays and blocks of memory that processes share."""

from .conditions import _adopt
from .names import _name_of
from .patching import _patch, _replace
from .shared import _Making, _new_id, _of_library, _tell_made
from .state import _thread_state
from .waiting import _argument


@_patch("multiprocessing.sharedctypes")
def _patch_sharedctypes(module):
    for name, kind in (("Value", "value"), ("Array", "array")):
        _replace(module, name, lambda f, about=(name, kind): _traced_value(f, *about))
        raw = "Raw" + name
        _replace(module, raw, lambda f, about=(raw, kind): _traced_value(f, *about))


def _traced_value(original, made, kind):
    def make(*args, **kwargs):
        if _thread_state.making or _of_library("context.py", "sharedctypes.py"):
            return original(*args, **kwargs)
        with _Making():
            value = original(*args, **kwargs)
        name, lock = _name_of(made), getattr(value, "_lock", None)
        if lock is not None and hasattr(lock, "_semlock"):
            _adopt(lock, name)
            value.acquire, value.release = lock.acquire, lock.release
        count = len(value) if kind == "array" else 0
        _tell_made(_new_id(), kind, name, count, getattr(lock, "_forklore", ""))
        return value

    return make


@_patch("multiprocessing.shared_memory")
def _patch_shared_memory(module):
    def wrap(original):
        def __init__(self, *args, **kwargs):
            original(self, *args, **kwargs)
            create = _argument(args, kwargs, 1, "create", False)
            if create and not _of_library("shared_memory.py", "managers.py"):
                name = _name_of("SharedMemory") or _name_of("ShareableList")
                _tell_made("memory-" + self.name[-40:], "memory", name, self.size)

        return __init__

    _replace(module.SharedMemory, "__init__", wrap)
