"""Who holds a lock or a permit: what is told of it, and what is too quick to be seen.

A take is told at once. Where takes come faster than anybody could see, one that is given back
right away is not told, nor is it that it was; one that lasts is told as soon as the process tells
anything else or waits, and at the latest when it is given back. So too a wait is told there only
when it lasts.
"""

from .facts import _later, _send, _tell
from .lines import _frame
from .state import _NANOS_PER_LINE, _me, _monotonic, _thread_state
from .waiting import _block, _is_patience, _patience, _unblock

_BURST = 50 * _NANOS_PER_LINE  # fifty at once; after that one in the time of a line
_SHORTEST_HOLD = 1_000_000  # ns; a shorter one cannot be seen
_SHORTEST_WAIT = 0.005  # seconds, where things come too fast
_TAKEN = '{"event":"SyncAcquired","t":%d,"pid":%d%s,"thing":"%s","count":%d}\n'
_held = _me.held  # when, on which line, and how many are left


def _traced_acquire(take, thing, kind, lock):
    """The way to take a lock, told.

    Nothing in it may refer to the lock as the program has it: it must go when nobody has it any
    more."""
    call = "semaphore" if kind == "semaphore" else "lock"
    depth = lock._count if kind == "rlock" else None

    def acquire(*args, **kwargs):
        if not _me.on:
            return take(*args, **kwargs)
        waits = False
        if args or kwargs:
            block, timeout = _patience(args, kwargs, 0)
            if not block or not _is_patience(args, kwargs, timeout):
                if not take(*args, **kwargs):
                    return False
            elif not take(False):
                waits = not _comes_soon(take, timeout)
                if waits and not _wait(take, call, thing, timeout):
                    return False
        elif not take(False):
            waits = not _comes_soon(take, None)
            if waits:
                _wait(take, call, thing, None)
        if depth is not None and depth() != 1:
            return True  # the holder takes it again
        now = _monotonic()
        if waits or _me.takes_full_at - now <= _BURST or thing in _held:
            _tell_taken(thing, _free(lock), now)
        else:
            frame = _frame()
            _held[thing] = now, frame and frame.f_lineno, _free(lock)
        return True

    return acquire


def _traced_release(give, thing, kind, lock):
    """The way to give it back. Told just before: afterwards another may have it and tell so."""
    depth = lock._count if kind == "rlock" else None
    most, mine = lock.maxvalue, lock._is_mine

    def release(*args, **kwargs):
        if args or kwargs:
            return give(*args, **kwargs)  # which says what is wrong
        if depth is not None and (depth() != 1 or not mine()):
            return give()  # not for the last time, or not its right
        if _held:
            taken = _held.pop(thing, None)
            if taken is not None:
                if _monotonic() - taken[0] < _SHORTEST_HOLD:
                    return give()
                _send(_line_of(thing, taken))
        if _me.on and not _thread_state.falling_asleep:
            free = _free(lock)
            if free < most:  # else it has been given back too often
                _tell_given(thing, free + 1 if free >= 0 else -1)
        return give()

    return release


def _free(lock):
    try:
        return lock._get_value()
    except NotImplementedError:  # macOS does not say
        return -1 if lock.maxvalue > 1 else not lock._is_zero()


def _comes_soon(take, timeout):
    if _me.takes_full_at - _monotonic() <= _BURST:
        return False
    return (timeout is None or timeout > _SHORTEST_WAIT) and take(True, _SHORTEST_WAIT)


def _wait(take, call, thing, timeout):
    waits = _block(call, thing, 0, timeout)
    try:
        return take(True, timeout)
    finally:
        if waits:
            _unblock(call)


def _tell_taken(thing, free, now):
    if _held:
        _tell_held()
    _me.takes_full_at = max(_me.takes_full_at, now) + _NANOS_PER_LINE
    _tell("SyncAcquired", ',"thing":"%s","count":%d' % (thing, free), t=now)


def _tell_given(thing, free):
    _tell("SyncReleased", ',"thing":"%s","count":%d' % (thing, free))


def _line_of(thing, taken):
    t, line, count = taken
    return (_TAKEN % (t, _me.pid, ',"line":%d' % line if line else "", thing, count)).encode()


def _tell_held():
    """Tells what is held and was not told."""
    while _held:
        try:
            thing, taken = _held.popitem()
        except KeyError:  # two threads may do this at once
            return
        if _me.on:
            _later.append(_line_of(thing, taken))


_me.tell_held = _tell_held
