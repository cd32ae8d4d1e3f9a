"""Lines of the listing and watched variables: what is told of them."""

import sys

from .facts import _flush, _show, _tell
from .state import (
    _BURST,
    _NANOS_PER_LINE,
    _PIECE,
    _SIMPLE,
    _files,
    _ident,
    _me,
    _monotonic,
    _quote,
    _watched,
)


def _frame():
    """The innermost frame of the listing in this thread."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename not in _files:
        frame = frame.f_back
    return frame


def _may_tell_again():
    return _me.lines_full_at - _monotonic() < _BURST * 9 // 10


def _line_reached(frame, line):
    """Answers whether the next lines are worth telling."""
    if _watched and not _me.ended:
        _me.globals = frame.f_globals
        _look()
    _me.last_line = line
    if not _me.on or _me.helper:
        return False
    now = _monotonic()
    if _me.lines_full_at - now > _BURST:
        _me.line_skipped = True
        return False
    _me.lines_full_at = max(_me.lines_full_at, now) + _NANOS_PER_LINE
    _tell("LineReached", _thread_field(_ident()), line, now)
    return True


def _thread_field(ident):
    if ident == _me.main_thread:
        return ""
    threading = sys.modules.get("threading")
    thread = threading and threading._active.get(ident)
    return ',"thread":%s' % _quote(thread.name[:_PIECE] if thread else "thread")


def _catch_up():
    """Tells what was held back; for the moment before the process waits, writes or ends."""
    if _me.held:
        _me.tell_held()
    _flush()
    if _watched:
        _look(everything=True)
    if _me.line_skipped and _me.on:
        _me.line_skipped = False
        line = _me.line()
        if line:
            _tell("LineReached", _thread_field(_ident()), line)


def _look(everything=False, simple=False):
    """Tells the watched variables that have changed.

    simple: only those that can be shown without running any code of the program's"""
    if _me.globals is None or _me.helper:
        return
    for name in _watched:
        if name in _me.globals:
            if simple and type(_me.globals[name]) not in _SIMPLE:
                continue
            text = _variable(_me.globals[name])
            if _me.seen.get(name) == text:
                continue
            now = _monotonic()
            if not everything and _me.lines_full_at - now > _BURST:
                continue
            _me.seen[name] = text
            fields = ',"name":%s,"value":%s' % (_quote(name), _quote(text))
            _tell("VariableChanged", fields, _me.last_line, now)


def _variable(value):
    if hasattr(type(value), "get_obj") and hasattr(type(value), "value"):
        return _show(value.get_obj().value)  # multiprocessing.Value
    return _show(value)
