"""Things that processes share: their ids, and who made them."""

import os
import sys

from .facts import _tell
from .patching import _replace
from .state import _OURS, _STDLIB, _me, _quote, _thread_state


def _of_library(*constructors):
    """Whether the nearest caller, apart from these files of multiprocessing, is the standard
    library or an installed package: then the object is nothing that the learner made."""
    skipped = tuple(os.path.join("multiprocessing", name) for name in constructors)
    frame = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename
        if not file.startswith(_OURS) and not file.endswith(skipped):
            return file.startswith(_STDLIB)
        frame = frame.f_back
    return True


class _Making:
    """What is made meanwhile is a part of something that is told as a whole."""

    def __enter__(self):
        self.before, _thread_state.making = _thread_state.making, True

    def __exit__(self, *error):
        _thread_state.making = self.before


def _tell_made(thing, kind, name, count=0, lock="", pid=None):
    """A thing that processes share exists.

    name: the variable's; lock: the id of the lock that it uses"""
    fields = ',"thing":"%s","kind":"%s"%s,"count":%d%s' % (
        thing,
        kind,
        ',"name":%s' % _quote(name) if name else "",
        count,
        ',"lock":"%s"' % lock if lock else "",
    )
    _tell("SyncCreated", fields, pid=pid)


def _new_id():
    return "%d-%d" % (_me.pid, _me.numbers())


def _travelling(cls):
    """Makes the id of an object travel with it to a spawned process."""
    mark = "forklore:"

    def pack(original):
        def __getstate__(self):
            state = original(self)
            known = getattr(self, "_forklore", None)
            return state if known is None else state + (mark + known,)

        return __getstate__

    def unpack(original):
        def __setstate__(self, state):
            if isinstance(state[-1], str) and state[-1].startswith(mark):
                self._forklore = state[-1][len(mark) :]
                state = state[:-1]
            return original(self, state)

        return __setstate__

    _replace(cls, "__getstate__", pack)
    _replace(cls, "__setstate__", unpack)
