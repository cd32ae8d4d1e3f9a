"""Which open files of this process are ends of pipes that are told; and calls of os that concern
them. What is told of it is in the room pipe_ends, which is loaded with the first pipe."""

import os
import sys

from .facts import _tell
from .patching import _replace, _room
from .state import _STDLIB, _ends, _me


def _traced_pipe(original):
    def pipe(*args, **kwargs):
        pair = original(*args, **kwargs)
        if _me.on and not sys._getframe(1).f_code.co_filename.startswith(_STDLIB):
            _room("pipe_ends")._made(pair)
        return pair

    return pipe


def _watched_call(how, room="pipe_ends"):
    """Lets the room tell of a call whose first argument is an end of a pipe."""

    def wrap(original):
        class Call:
            """An instance, not a function: as an attribute of a class it stays unbound like the
            built-in that it stands for."""

            def __call__(self, *args, **kwargs):
                if _ends and args and type(args[0]) is int and not _me.ended and _concerns(args):
                    return getattr(_room(room), how)(original, *args, **kwargs)
                return original(*args, **kwargs)

            def __repr__(self):
                return repr(original)

        return Call()

    return wrap


def _traced_range(original):
    def closerange(low, high, /):
        original(low, high)
        for fd in [fd for fd in _ends if low <= fd < high]:
            _room("pipe_ends")._drop(fd)

    return closerange


def _concerns(args):
    return args[0] in _ends or len(args) > 1 and type(args[1]) is int and args[1] in _ends


def _tell_inherited():
    """In a child: it has all ends that its parent has."""
    for pipe, end in dict.fromkeys(known[:2] for known in _ends.values()):
        _tell("PipeHeld", ',"pipe":"%s","end":%d' % (pipe, end))


def _patch_descriptors():
    _replace(os, "pipe", _traced_pipe)
    _replace(os, "pipe2", _traced_pipe)
    for name in ("read", "close", "dup", "dup2"):
        _replace(os, name, _watched_call("_" + name))
    _replace(os, "closerange", _traced_range)
    _replace(os, "fdopen", _watched_call("_fdopen", "pipe_files"))
