"""Conditions, events and barriers of multiprocessing."""

from .facts import _tell
from .holding import _tell_given
from .names import _name_of
from .patching import _replace
from .shared import _Making, _new_id, _of_library, _tell_made, _travelling
from .state import _me, _thread_state
from .waiting import _argument, _block, _unblock, _waiting

_MOST = 1_000_000  # woken: whoever names more means all


def _patch_conditions(module):
    _travelling(module.Condition)
    _replace(module.Condition, "__init__", _traced_condition)
    _replace(module.Condition, "_make_methods", _traced_methods)
    _replace(module.Condition, "wait", _traced_wait)
    _replace(module.Condition, "notify", _traced_notify)
    _replace(module.Event, "__init__", lambda f: _traced(f, "event", "Event"))
    _replace(module.Event, "wait", lambda f: _waiting(f, "event", _event_awaited))
    _replace(module.Event, "set", lambda f: _telling(f, "FlagSet", _is_down))
    _replace(module.Event, "clear", lambda f: _telling(f, "FlagCleared", _is_up))
    _travelling(module.Barrier)
    _replace(module.Barrier, "__init__", lambda f: _traced(f, "barrier", "Barrier"))
    _replace(module.Barrier, "_wait", lambda f: _waiting(f, "barrier", _barrier_awaited))
    _replace(module.Barrier, "_release", _traced_passing)
    _replace(module.Barrier, "_break", lambda f: _telling(f, "BarrierBroken", lambda b: True))


def _own():
    """Whether what is being made is the listing's own, not a part of something else."""
    return not _thread_state.making and not _of_library("context.py", "synchronize.py")


def _traced(original, kind, made):
    def __init__(self, *args, **kwargs):
        if not _own():
            return original(self, *args, **kwargs)
        with _Making():
            original(self, *args, **kwargs)
        self._forklore = _new_id()
        _tell_made(self._forklore, kind, _name_of(made), getattr(self, "_parties", 0))

    return __init__


def _traced_condition(original):
    def __init__(self, *args, **kwargs):
        if not _own():
            return original(self, *args, **kwargs)
        with _Making():
            original(self, *args, **kwargs)
        self._forklore = _new_id()
        name = _name_of("Condition")
        if hasattr(self._lock, "_semlock"):
            _adopt(self._lock, name)
        self._make_methods()
        lock = getattr(self._lock, "_forklore", "")
        _tell_made(self._forklore, "condition", name, lock=lock)

    return __init__


def _adopt(lock, name):
    """The lock that comes with a condition or a value has its name."""
    if not hasattr(lock, "_forklore"):
        lock._forklore = _new_id()
        lock._make_methods()
        kind = "lock" if type(lock).__name__ == "Lock" else "rlock"
        _tell_made(lock._forklore, kind, name)


def _traced_methods(original):
    def _make_methods(self):
        original(self)
        if hasattr(self, "_forklore"):
            permits = self._wait_semaphore
            permits.acquire = _traced_sleep(permits._semlock.acquire)

    return _make_methods


def _traced_wait(original):
    """Tells that the lock is given back and what is waited for while the lock is still held: once
    it is not, another may notify and tell so."""

    def wait(self, *args, **kwargs):
        thing = getattr(self, "_forklore", None)
        if thing is None or not _me.on or not self._lock._semlock._is_mine():
            return original(self, *args, **kwargs)
        if hasattr(self._lock, "_forklore"):
            _tell_given(self._lock._forklore, 1)
        waits = _block("condition", thing, 0, _argument(args, kwargs, 0, "timeout", None))
        _thread_state.falling_asleep = (waits,)
        try:
            return original(self, *args, **kwargs)
        finally:
            _woken()

    return wait


def _traced_sleep(take):
    """What wait() waits for; afterwards it takes the lock again, which is told by itself."""

    def acquire(*args, **kwargs):
        try:
            return take(*args, **kwargs)
        finally:
            _woken()

    return acquire


def _woken():
    """The end of the wait, told once."""
    state, _thread_state.falling_asleep = _thread_state.falling_asleep, ()
    if state and state[0]:
        _unblock("condition")


def _traced_notify(original):
    def notify(self, *args, **kwargs):
        if hasattr(self, "_forklore") and self._lock._semlock._is_mine():
            many = _argument(args, kwargs, 0, "n", 1)
            if isinstance(many, int) and many > 0:
                woken = many if many < _MOST else -1
                _tell("ConditionNotified", ',"thing":"%s","woken":%d' % (self._forklore, woken))
        return original(self, *args, **kwargs)

    return notify


def _telling(original, event, changes):
    """Tells, just before, what the call will do; whoever waits may be awake before it returns."""

    def call(self, *args, **kwargs):
        if hasattr(self, "_forklore") and changes(self):
            _tell(event, ',"thing":"%s"' % self._forklore)
        return original(self, *args, **kwargs)

    return call


def _is_down(event):
    return event._flag._semlock._is_zero()


def _is_up(event):
    return not _is_down(event)


def _event_awaited(event, args, kwargs):
    if not hasattr(event, "_forklore") or _is_up(event):
        return None
    return event._forklore, 0, _argument(args, kwargs, 0, "timeout", None)


def _barrier_awaited(barrier, args, kwargs):
    if not hasattr(barrier, "_forklore"):
        return None
    return barrier._forklore, 0, _argument(args, kwargs, 0, "timeout", None)


def _traced_passing(original):
    def _release(self):
        if not hasattr(self, "_forklore"):
            return original(self)
        action, about = self._action, ',"thing":"%s","parties":%d' % (self._forklore, self._parties)
        if action is None:
            _tell("BarrierPassed", about)
            return original(self)

        def act():
            action()
            _tell("BarrierPassed", about)

        self._action = act
        try:
            return original(self)
        finally:
            self._action = action

    return _release
