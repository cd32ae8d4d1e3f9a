"""Locks and their kin that live in a manager, as the processes see them that have a proxy."""

from .facts import _tell
from .names import _name_of
from .shared import _tell_made
from .state import _ident, _monotonic
from .waiting import _argument, _block, _unblock

# By the name under which a manager makes it: its kind, and a method that such a thing has.
_KINDS = {
    "Lock": ("lock", "acquire"),
    "RLock": ("rlock", "acquire"),
    "Semaphore": ("semaphore", "acquire"),
    "BoundedSemaphore": ("semaphore", "acquire"),
    "Event": ("event", "is_set"),
    "Condition": ("condition", "notify"),
    "Barrier": ("barrier", "abort"),
    "Value": ("value", "get"),
    "Array": ("array", "__setitem__"),
}
_depths = {}  # how often a thread of this process has taken a lock that it may take again
_parties = {}  # of a barrier


def _kind(typeid, exposed):
    kind, method = _KINDS.get(typeid, ("", ""))
    return kind if method in exposed else ""


def _made_in_manager(typeid, thing, args, kwargs, owner):
    """A manager has made something of that type."""
    kind, name, count, lock = _KINDS[typeid][0], _name_of(typeid), 0, ""
    if kind == "semaphore":
        count = _argument(args, kwargs, 0, "value", 1)
    elif kind == "barrier":
        count = _parties[thing] = _argument(args, kwargs, 0, "parties", 0)
    elif kind == "array":
        values = _argument(args, kwargs, 1, "sequence", ())
        count = len(values) if hasattr(values, "__len__") else 0
    elif kind == "condition":
        lock = _lock_of(thing, kind)
        _tell_made(lock, "rlock", name, pid=owner)
    _tell_made(thing, kind, name, count, lock, owner)


def _lock_of(thing, kind):
    """What acquire() and release() of it are about."""
    return thing + "-lock" if kind == "condition" else thing


def _sync_call(call, proxy, method, args, kwds, about):
    """A call of a proxy's method, told. about: the thing's id and its kind"""
    how = _HOW.get((about[1], method)) or _HOW.get(("", method))
    if how is None or kwds:
        return call(proxy, method, args, kwds)
    return how(lambda name, given=(): call(proxy, name, given, {}), args, *about)


def _acquire(call, args, thing, kind):
    block, timeout = _argument(args, {}, 0, "", True), _argument(args, {}, 1, "", None)
    if timeout is not None and (type(timeout) not in (int, float) or timeout < 0):
        return call("acquire", args)
    lock = _lock_of(thing, kind)
    waits = False
    taken = call("acquire", (False,) if block else args)
    if not taken and block:
        word = "semaphore" if kind == "semaphore" else "lock"
        waits = _block(word, lock, 0, timeout)
        try:
            taken = call("acquire", args)
        finally:
            if waits:
                _unblock(word)
    if taken and _deeper(lock, kind, 1) == 1:
        _tell_change("SyncAcquired", lock, -1 if kind == "semaphore" else 0)
    return taken


def _release(call, args, thing, kind):
    lock = _lock_of(thing, kind)
    if _deeper(lock, kind, -1) == 0:
        # Before it happens: afterwards another may have it and tell so.
        _tell_change("SyncReleased", lock, -1 if kind == "semaphore" else 1)
    return call("release", args)


def _deeper(lock, kind, by):
    """How often this thread has it afterwards, where it may take it again."""
    if kind not in ("rlock", "condition"):
        return max(by, 0)
    key = lock, _ident()
    depth = _depths.pop(key, 0) + by
    if depth > 0:
        _depths[key] = depth
    return depth


def _tell_change(event, thing, count):
    _tell(event, ',"thing":"%s","count":%d' % (thing, count))


def _telling(event, method, more=""):
    def tell(call, args, thing, kind):
        _tell(event, ',"thing":"%s"%s' % (thing, more))
        return call(method, args)

    return tell


def _wait_for_event(call, args, thing, kind):
    waits = not call("is_set") and _block("event", thing, 0, _argument(args, {}, 0, "", None))
    try:
        return call("wait", args)
    finally:
        if waits:
            _unblock("event")


def _wait_at_condition(call, args, thing, kind):
    lock = _lock_of(thing, kind)
    if (lock, _ident()) not in _depths:
        return call("wait", args)  # which says that it does not have the lock
    _tell_change("SyncReleased", lock, 1)
    waits = _block("condition", thing, 0, _argument(args, {}, 0, "", None))
    try:
        return call("wait", args)
    finally:
        if waits:
            _unblock("condition")
        _tell_change("SyncAcquired", lock, 0)


def _notify(call, args, thing, kind):
    if (_lock_of(thing, kind), _ident()) in _depths:
        many = args[0] if args and isinstance(args[0], int) else 1
        _tell("ConditionNotified", ',"thing":"%s","woken":%d' % (thing, many))
    return call("notify", args)


def _notify_all(call, args, thing, kind):
    if (_lock_of(thing, kind), _ident()) in _depths:
        _tell("ConditionNotified", ',"thing":"%s","woken":-1' % thing)
    return call("notify_all", args)


def _wait_at_barrier(call, args, thing, kind):
    if thing not in _parties:
        _parties[thing] = call("__getattribute__", ("parties",))
    parties, t = _parties[thing], _monotonic()
    last = call("__getattribute__", ("n_waiting",)) == parties - 1
    waits = not last and _block("barrier", thing, 0, _argument(args, {}, 0, "", None))
    try:
        place = call("wait", args)
    except RuntimeError as e:
        if type(e).__name__ == "BrokenBarrierError":
            _tell("BarrierBroken", ',"thing":"%s"' % thing)
        raise
    finally:
        if waits:
            _unblock("barrier")
    if place == parties - 1:
        _tell("BarrierPassed", ',"thing":"%s","parties":%d' % (thing, parties), t=t if last else None)
    return place


_HOW = {
    ("", "acquire"): _acquire,
    ("", "release"): _release,
    ("event", "wait"): _wait_for_event,
    ("event", "set"): _telling("FlagSet", "set"),
    ("event", "clear"): _telling("FlagCleared", "clear"),
    ("condition", "wait"): _wait_at_condition,
    ("condition", "notify"): _notify,
    ("condition", "notify_all"): _notify_all,
    ("barrier", "wait"): _wait_at_barrier,
    ("barrier", "abort"): _telling("BarrierBroken", "abort"),
}
