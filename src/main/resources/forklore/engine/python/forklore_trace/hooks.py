"""The program's exceptions, without this package's frames."""

import sys

from .patching import _replace, _room
from .state import _OURS, _STAND_IN_NAME, _me


def _is_ours(frame):
    code = frame.f_code
    return code.co_filename.startswith(_OURS) or code is _me.start_code or code.co_name == _STAND_IN_NAME


def _without_us(trace):
    """The traceback as it would be without this file's frames."""
    while trace is not None and _is_ours(trace.tb_frame):
        trace = trace.tb_next
    place = trace
    while place is not None:
        following = place.tb_next
        while following is not None and _is_ours(following.tb_frame):
            following = following.tb_next
        if following is not place.tb_next:
            place.tb_next = following
        place = following
    return trace


def _clean(error, seen=None):
    seen = set() if seen is None else seen
    if error is not None and id(error) not in seen:
        seen.add(id(error))
        error.__traceback__ = _without_us(error.__traceback__)
        _clean(error.__cause__, seen)
        _clean(error.__context__, seen)


def _traced_excepthook(original):
    def excepthook(kind, error, trace):
        if error is not None:
            _room("failures")._failed(error)
            _clean(error)
            trace = _without_us(trace)
            if hasattr(sys, "last_traceback"):
                sys.last_traceback = trace
        return original(kind, error, trace)

    global _excepthook_code
    _excepthook_code = excepthook.__code__
    return excepthook


_excepthook_code = None


def _traced_unraisablehook(original):
    def unraisablehook(unraisable, /):
        try:
            _without_us(unraisable.exc_traceback)
        except Exception:  # the interpreter is half taken down
            pass
        return original(unraisable)

    return unraisablehook


def _leave():
    """Whoever is told of the exception that ends the program gets it without our frames, also the
    program's own hook."""
    if getattr(sys.excepthook, "__code__", None) is not _excepthook_code:
        _replace(sys, "excepthook", _traced_excepthook)
