"""Puts functions in the place of others, and loads the rooms that the program needs."""

import sys


def _replace(owner, name, wrap):
    """Puts wrap(original) in the place of owner.name, under the original's own name."""
    original = getattr(owner, name, None)
    if original is None:
        return
    wrapper = wrap(original)
    for attribute in ("__module__", "__name__", "__qualname__", "__doc__"):
        try:
            setattr(wrapper, attribute, getattr(original, attribute))
        except AttributeError:
            pass
    try:
        wrapper.__wrapped__ = original
    except AttributeError:
        pass
    setattr(owner, name, wrapper)


_patches = {}
# Which room is about which module: it is loaded when the program imports that one.
_ROOMS = {
    "concurrent.futures.process": "executors",
    "multiprocessing.connection": "pipes",
    "multiprocessing.context": "processes",
    "multiprocessing.forkserver": "processes",
    "multiprocessing.managers": "managers",
    "multiprocessing.pool": "pools",
    "multiprocessing.process": "processes",
    "multiprocessing.queues": "queues",
    "multiprocessing.shared_memory": "memory",
    "multiprocessing.sharedctypes": "memory",
    "multiprocessing.spawn": "processes",
    "multiprocessing.synchronize": "sync",
    "multiprocessing.util": "processes",
    "subprocess": "programs",
    "threading": "threads",
    "traceback": "failures",
}


def _patch(module):
    """Marks the function that patches that module as soon as the program imports it."""

    def mark(function):
        _patches[module] = function
        return function

    return mark


def _room(name):
    """Another room of this package, which is compiled once for all, whatever the program wishes
    for its own modules."""
    whole = __package__ + "." + name
    if whole not in sys.modules:
        wish, sys.dont_write_bytecode = sys.dont_write_bytecode, False
        try:
            __import__(whole)
        finally:
            sys.dont_write_bytecode = wish
    return sys.modules[whole]


def _patch_now(module, name):
    _room(_ROOMS[name])
    _patches.pop(name, lambda _: None)(module)


class _AfterImport:
    """Finds nothing itself: lets the others find, and patches what they have found."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name not in _ROOMS:
            return None
        for finder in sys.meta_path:
            if finder is not _AfterImport and hasattr(finder, "find_spec"):
                spec = finder.find_spec(name, path, target)
                if spec is not None:
                    _patch_when_loaded(spec)
                    return spec
        return None


def _patch_when_loaded(spec):
    loader = spec.loader
    original = loader.exec_module

    def exec_module(module):
        del loader.exec_module
        original(module)
        _patch_now(module, spec.name)

    try:
        loader.exec_module = exec_module
    except (AttributeError, TypeError):
        pass


def _patch_modules():
    sys.meta_path.insert(0, _AfterImport)
    for name in _ROOMS:
        if name in sys.modules:
            _patch_now(sys.modules[name], name)
