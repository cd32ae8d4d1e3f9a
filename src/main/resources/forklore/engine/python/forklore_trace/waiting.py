"""Tells that a process waits, and for what."""

from .facts import _tell
from .lines import _catch_up
from .state import _ident, _me, _quote, _thread_state


def _block(call, on="", on_pid=0, timeout=None, end=-1):
    """Tells that the process waits. Only then is _unblock() due.

    end: the end of the pipe that it waits at"""
    if not _me.on or _thread_state.quiet or _ident() != _me.main_thread:
        return False
    try:
        nanos = -1 if timeout is None else max(0, int(timeout * 1e9))
    except (TypeError, ValueError, OverflowError):
        return False  # the call itself will say what is wrong
    _catch_up()
    fields = ',"call":"%s"%s%s,"onPid":%d,"timeout":%d' % (
        call,
        ',"on":%s' % _quote(on) if on else "",
        ',"end":%d' % end if end >= 0 else "",
        on_pid,
        nanos,
    )
    _me.waiting = True
    _tell("Blocked", fields)
    _thread_state.quiet += 1
    return True


def _unblock(call):
    _thread_state.quiet -= 1
    _me.waiting = False
    _tell("Unblocked", ',"call":"%s"' % call)


def _waiting(original, call, describe):
    """Wraps a method. describe(self, args, kwargs) answers None where it will not wait, or what
    to tell: on, on_pid, timeout, and at which end."""

    def wait(self, *args, **kwargs):
        if not _me.on or _thread_state.quiet or _ident() != _me.main_thread:
            return original(self, *args, **kwargs)
        about = describe(self, args, kwargs)
        if about is None or not _block(call, *about):
            return original(self, *args, **kwargs)
        try:
            return original(self, *args, **kwargs)
        finally:
            _unblock(call)

    return wait


def _argument(args, kwargs, place, name, default):
    if len(args) > place:
        return args[place]
    return kwargs.get(name, default)


def _patience(args, kwargs, place):
    """Whether a call with block and timeout waits, and how long at most."""
    block = _argument(args, kwargs, place, "block", True)
    return block, _argument(args, kwargs, place + 1, "timeout", None)


def _is_patience(args, kwargs, timeout):
    """Whether the arguments are such as block and timeout may be: else the call itself says what
    is wrong."""
    named = not kwargs or kwargs.keys() <= {"block", "timeout"}
    return named and len(args) + len(kwargs) <= 2 and type(timeout) in (type(None), int, float)
