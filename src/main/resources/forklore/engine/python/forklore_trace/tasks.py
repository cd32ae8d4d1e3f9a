"""Tasks of a pool: submitted, started, finished."""

import sys

from .facts import _send, _show, _tell
from .following import _see_again, _untraced
from .lines import _catch_up, _may_tell_again
from .state import _OURS, _STDLIB, _me, _monotonic, _quote, _thread_state


_CALLS = {
    "map": "map",
    "map_async": "mapAsync",
    "starmap": "starmap",
    "starmap_async": "starmapAsync",
    "imap": "imap",
    "imap_unordered": "imapUnordered",
}


def _call_name(frame, default):
    while frame is not None and frame.f_code.co_filename.startswith(_OURS):
        frame = frame.f_back
    if frame is None or not frame.f_code.co_filename.startswith(_STDLIB):
        return default  # a function of the listing may have such a name too
    return _CALLS.get(frame.f_code.co_name, default)


def _submitting(original, module):
    code = module.Pool.apply.__code__

    def __init__(self, pool, *args, **kwargs):
        original(self, pool, *args, **kwargs)
        known = getattr(pool, "_forklore", None)
        if known is not None:
            self._forklore = known.id
            if not isinstance(self, module.MapResult):
                caller = sys._getframe(2)
                while caller.f_code.co_filename.startswith(_OURS):
                    caller = caller.f_back
                known.submit(self._job, "apply" if caller.f_code is code else "applyAsync", 1)

    return __init__


def _submitting_chunks(original):
    def __init__(self, pool, *args, **kwargs):
        original(self, pool, *args, **kwargs)
        known = getattr(pool, "_forklore", None)
        if known is not None:
            call = _call_name(sys._getframe(2), "map")
            known.submit(self._job, call, self._number_left)

    return __init__


def _submitting_later(original):
    def __init__(self, pool, *args, **kwargs):
        original(self, pool, *args, **kwargs)
        known = getattr(pool, "_forklore", None)
        if known is not None:
            self._forklore = known.id
            known.jobs[self._job] = _call_name(sys._getframe(1), "imap")

    return __init__


def _serve_pool(process):
    """In a pool's worker."""
    _serve(process, lambda task: (task[0], task[1:]), lambda answer: answer[2])


def _serve(process, split, outcome):
    """In a worker: tells the start and the end of each task that passes through.

    split: makes of what comes the task's number and what the worker is to get
    outcome: makes of an answer whether it is good, and its value; None where it is none"""
    known = getattr(process, "_forklore", None)
    if known is None:
        return
    about = ',"pool":"%s","task":%%d,"slot":%d' % known
    started = '{"event":"TaskStarted","t":%%d,"pid":%d%s}\n' % (_me.pid, about)
    finished = '{"event":"TaskFinished","t":%%d,"pid":%d%s,"ok":true}\n' % (_me.pid, about)
    started, finished = started.encode(), finished.encode()
    inqueue, outqueue = process._args[:2]
    receive, send, lock = _untraced(inqueue.get), _untraced(outqueue.put), outqueue._wlock
    number, answer = -1, None

    def get(*args, **kwargs):
        nonlocal number
        task = receive(*args, **kwargs)
        if task is None:
            return None
        if _thread_state.blind and _may_tell_again():
            _see_again(None)
        number, task = split(task)
        if _me.on:
            _send(started % (_monotonic(), number))
        return task

    def put(obj):
        nonlocal answer
        answer = obj
        if lock is None:
            tell_finished()
        send(obj)

    def tell_finished():
        nonlocal answer
        told, answer = outcome(answer), None  # not kept: its end is the program's affair
        if told is None:
            return
        ok, value = told
        _catch_up()
        if not ok:
            fields = about % number + ',"ok":false,"text":'
            _tell("TaskFinished", fields + _quote(_show(_error_text(value), 200)), 0)
        elif _me.on:
            _send(finished % (_monotonic(), number))

    class Door:
        """The lock of the way back to the pool. It is taken when the answer is pickled and not yet
        sent, the moment to tell: what cannot be pickled has not finished yet, and once the pool
        has the answer it may end this worker at any time."""

        def __enter__(self):
            tell_finished()
            return lock.__enter__()

        def __exit__(self, *error):
            return lock.__exit__(*error)

    if lock is not None:
        outqueue._wlock = Door()
    inqueue.get, outqueue.put = get, put


def _error_text(error):
    error = getattr(error, "exc", error)  # pool.ExceptionWithTraceback
    if not isinstance(error, BaseException):
        return str(error)
    said = str(error)
    return type(error).__name__ + (": " + said if said else "")
