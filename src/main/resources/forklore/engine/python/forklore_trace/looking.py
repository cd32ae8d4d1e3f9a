"""Looks now and then where threads stand that are not traced for a while. For up to 3.11."""

import _thread
import sys
import time

from .facts import _tell
from .lines import _look, _thread_field
from .state import _LOOKS_APART, _MOST_FRAMES, _MOST_IDLE_LOOKS, _files, _me, _monotonic, _watched


def _start_looking(held):
    """Starts a thread that the program does not see: threading does not know of it, and no signal
    is ever delivered to it."""
    import _signal

    mask = getattr(_signal, "pthread_sigmask", None)
    before = mask and mask(_signal.SIG_SETMASK, _signal.valid_signals())
    try:
        _thread.start_new_thread(_look_on, (_me, held))
    except (RuntimeError, MemoryError):
        _me.looking = None  # no room for a thread: the lines are seen again at the next call
    finally:
        if mask:
            mask(_signal.SIG_SETMASK, before)


def _look_on(me, held):
    """Tells where the threads stand that are not traced, until `held` is let go."""
    idle, used = 0, time.process_time()
    while me.on and idle < _MOST_IDLE_LOOKS and not held.acquire(True, _LOOKS_APART):
        _look_at(me)
        before, used = used, time.process_time()
        idle = idle + 1 if used - before < _LOOKS_APART / 10 else 0
    if me.looking is held:
        me.looking = None


def _look_at(me):
    # The frames are let go before anything else happens: what the program's variables hold must
    # go when it would go without us.
    t = _monotonic()
    lines = {ident: _line_in(frame) for ident, frame in sys._current_frames().items()}
    for ident, told in list(me.blind.items()):
        line = lines.get(ident)
        if line is None:
            me.blind.pop(ident, None)  # the thread has ended
        elif line and line != told and not (me.waiting and ident == me.main_thread):
            me.blind[ident] = line
            if ident == me.main_thread:
                me.last_line = line
            _tell("LineReached", _thread_field(ident), line, t)
    if _watched and not me.ended:
        _look(simple=True)


def _line_in(frame):
    for _ in range(_MOST_FRAMES):
        if frame is None:
            break
        if frame.f_code.co_filename in _files:
            return frame.f_lineno or 0
        frame = frame.f_back
    return 0
