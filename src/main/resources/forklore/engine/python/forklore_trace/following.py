"""How lines are followed: by sys.monitoring, up to 3.11 by sys.settrace().

sys.settrace() makes every step of a traced thread slower even where nothing is told. So a thread
whose lines come too fast is not traced for a while: it runs at its full speed, and another thread
looks now and then where it stands. It is traced again as soon as it calls something that is told
and there is room for its lines.
"""

import _thread
import sys

from .lines import _frame, _line_reached, _may_tell_again
from .patching import _room
from .state import _STAND_IN_NAME, _files, _ident, _me, _thread_state, _watched


def _line():
    """The line of the listing that this thread stands on; 0 outside of it."""
    frame = _frame()
    if frame is None:
        return 0
    if _me.lines_muted:
        _unmute(frame)
    elif _thread_state.blind and _may_tell_again():
        _see_again(frame)
    return frame.f_lineno or 0


def _unmute(frame):
    """Tells lines again after a loop too quick to follow, once there is something to spend."""
    if _may_tell_again():
        _me.lines_muted = False
        _me.monitoring.restart_events()


def _trace_call(frame, event, arg):
    if frame.f_code.co_filename in _files:
        return None if _too_deep(frame) else _trace_line
    if frame.f_code.co_name == "run" and frame.f_code.co_filename == _threading_file():
        # A thread of multiprocessing's own never runs the listing: spare it the cost.
        target = getattr(frame.f_locals.get("self"), "_target", None)
        if (getattr(target, "__module__", None) or "").startswith("multiprocessing."):
            sys.settrace(None)
    return None


def _threading_file():
    threading = sys.modules.get("threading")
    return threading and threading.Thread.start.__code__.co_filename


def _trace_line(frame, event, arg):
    if event == "line" and not _line_reached(frame, frame.f_lineno) and _me.on:
        _go_blind(frame)
        return None
    return _trace_line


def _go_blind(frame):
    sys.settrace(None)
    _thread_state.blind = True
    _me.blind[_ident()] = frame.f_lineno
    while frame is not None:
        frame.f_trace = None  # up to 3.9 a frame that has one knows only the line last traced
        frame = frame.f_back
    if _me.looking is None and not _me.ended:
        _me.looking = _thread.allocate_lock()
        _me.looking.acquire()
        _room("looking")._start_looking(_me.looking)


def _stop_looking():
    held, _me.looking = _me.looking, None
    if held is not None:
        held.release()


def _see_again(frame):
    """Traces this thread again.

    frame: its innermost of the listing, or None"""
    _thread_state.blind = False
    _me.blind.pop(_ident(), None)
    if sys.gettrace() is not None:
        return  # the program's own affair
    while frame is not None:
        if frame.f_code.co_filename in _files:
            frame.f_trace = _trace_line
        frame = frame.f_back
    sys.settrace(_trace_call)
    if not _me.blind:
        _stop_looking()


def _too_deep(frame):
    """Gives up on lines where the program is about to exhaust the stack: the error must be the
    program's own, with the right lines, which a frame that is half traced would not give."""
    try:
        sys._getframe(sys.getrecursionlimit() - 100)
    except ValueError:
        return False
    sys.settrace(None)
    while frame is not None:
        frame.f_trace = None
        frame = frame.f_back
    return True


def _monitor_start(code, offset):
    if code.co_filename in _files and code.co_name != _STAND_IN_NAME:
        _me.monitoring.set_local_events(_TOOL, code, _me.monitoring.events.LINE)
    return _me.monitoring.DISABLE


def _monitor_line(code, line):
    if _line_reached(sys._getframe(1), line) or _watched:
        return None
    _me.lines_muted = True
    return _me.monitoring.DISABLE


def _untraced(original):
    """Spares the library's own functions the cost of the older way to follow lines."""
    if _me.monitoring is not None:
        return original

    def call(*args, **kwargs):
        if sys.gettrace() is not _trace_call:
            return original(*args, **kwargs)
        sys.settrace(None)
        try:
            return original(*args, **kwargs)
        finally:
            sys.settrace(_trace_call)

    return call


_TOOL = 4


def _follow_lines():
    if _me.monitoring is not None:
        try:
            _me.monitoring.use_tool_id(_TOOL, "forklore")
        except ValueError:
            _me.monitoring = None  # somebody else's: the older way still works
    if _me.monitoring is not None:
        events = _me.monitoring.events
        _me.monitoring.register_callback(_TOOL, events.PY_START, _monitor_start)
        _me.monitoring.register_callback(_TOOL, events.LINE, _monitor_line)
        _me.monitoring.set_events(_TOOL, events.PY_START)
    else:
        sys.settrace(_trace_call)


_me.line = _line
