"""The pool of processes of concurrent.futures, whoever drives it."""

import sys

from .facts import _flush, _tell
from .following import _line
from .patching import _patch, _replace
from .pools import _Pool
from .state import _OURS, _me, _thread_state
from .tasks import _serve
from .waiting import _argument, _block, _unblock, _waiting

_BROKEN = ',"pool":"%s","task":%d,"slot":-1,"ok":false,"text":"%s"'


@_patch("concurrent.futures.process")
def _patch_executor(module):
    executor, base = module.ProcessPoolExecutor, sys.modules["concurrent.futures._base"]
    _replace(executor, "__init__", _traced_executor)
    _replace(executor, "submit", _traced_submit)
    _replace(executor, "shutdown", _traced_shutdown)
    for name in ("_adjust_process_count", "_spawn_process"):
        _replace(executor, name, _traced_workers)
    _replace(module._SafeQueue, "_on_queue_feeder_error", _traced_refusal)
    manager = getattr(module, "_ExecutorManagerThread", None)
    if manager is not None:
        _replace(manager, "flag_executor_shutting_down", _traced_cancelling)
    _replace(base.Future, "result", _traced_result)
    _replace(base.Future, "exception", _traced_result)
    _replace(base, "_create_and_install_waiters", _traced_waiters)


class _Pending(dict):
    """The executor's tasks by number until their results are there."""

    def __init__(self, pool):
        super().__init__()
        self.pool = pool

    def __setitem__(self, task, item):
        self.pool.tell_submitted(task, _call(), _line())
        _flush()
        super().__setitem__(task, item)

    def __delitem__(self, task):
        super().__delitem__(task)
        self.end((task,), "CancelledError")

    def clear(self):
        """The executor is broken: all of them have failed."""
        left = list(self)
        super().clear()
        _tell("PoolTerminated", ',"pool":"%s"' % self.pool.id)
        self.end(left, "BrokenProcessPool")

    def end(self, tasks, text):
        for task in tasks:
            _tell("TaskFinished", _BROKEN % (self.pool.id, task, text), 0)


def _call():
    """How the task that is being submitted came: by submit() or by map()."""
    frame = sys._getframe(2).f_back  # who called submit()
    while frame is not None and frame.f_code.co_filename.startswith(_OURS):
        frame = frame.f_back
    base = sys.modules["concurrent.futures._base"].__file__
    if frame is None or frame.f_code.co_filename != base:
        return "submit"
    return "map"


def _traced_executor(original):
    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        pool = self._forklore = self._call_queue._forklore_pool = _Pool()
        self._pending_work_items = self._call_queue.pending_work_items = _Pending(pool)
        _tell("PoolCreated", ',"pool":"%s","size":%d' % (pool.id, self._max_workers))

    return __init__


def _traced_submit(original):
    def submit(*args, **kwargs):
        future = original(*args, **kwargs)
        pool = getattr(args[0], "_forklore", None)
        if pool is not None:
            future._forklore = pool.id
        return future

    return submit


def _traced_workers(original):
    def start(self, *args, **kwargs):
        pool = getattr(self, "_forklore", None)
        if pool is not None:
            pool.free_slots(list(self._processes.values()))
        return original(self, *args, **kwargs)

    return start


def _traced_shutdown(original):
    waits = _waiting(original, "join", _shutdown_awaited)

    def shutdown(self, *args, **kwargs):
        pool = getattr(self, "_forklore", None)
        if pool is not None and not self._shutdown_thread:
            _tell("PoolClosed", ',"pool":"%s"' % pool.id)
        return waits(self, *args, **kwargs)

    return shutdown


def _shutdown_awaited(executor, args, kwargs):
    thread = getattr(executor, "_executor_manager_thread", None)
    thread = thread or getattr(executor, "_queue_management_thread", None)
    wait = _argument(args, kwargs, 0, "wait", True)
    if not wait or thread is None or not hasattr(executor, "_forklore"):
        return None
    return executor._forklore.id, 0, None


def _traced_refusal(original):
    """A task that cannot be pickled never reaches a worker."""

    def _on_queue_feeder_error(self, error, item):
        pool = getattr(self, "_forklore_pool", None)
        if pool is not None and hasattr(item, "work_id"):
            pool.tell_refused(item.work_id, error)
        return original(self, error, item)

    return _on_queue_feeder_error


def _traced_cancelling(original):
    def flag_executor_shutting_down(self):
        before = self.pending_work_items
        original(self)
        if self.pending_work_items is not before and isinstance(before, _Pending):
            left = _Pending(before.pool)
            left.update(self.pending_work_items)
            self.pending_work_items = left
            before.end([task for task in before if task not in left], "CancelledError")

    return flag_executor_shutting_down


def _traced_result(original):
    def result(self, *args, **kwargs):
        pool = getattr(self, "_forklore", None)
        timeout = _argument(args, kwargs, 0, "timeout", None)
        waits = pool is not None and not self.done() and _block("result", pool, 0, timeout)
        try:
            return original(self, *args, **kwargs)
        finally:
            self = None  # its exception has this frame: no circle
            if waits:
                _unblock("result")

    return result


def _traced_waiters(original):
    """What wait() and as_completed() wait for."""

    def _create_and_install_waiters(futures, *args, **kwargs):
        waiter = original(futures, *args, **kwargs)
        pools = [f._forklore for f in futures if hasattr(f, "_forklore")]
        if pools and type(waiter.event) is sys.modules["threading"].Event:
            waiter.event.__class__ = _event_class()
            waiter.event._forklore = pools[0]
        return waiter

    return _create_and_install_waiters


_event_type = None


def _event_class():
    global _event_type
    if _event_type is None:

        class Event(sys.modules["threading"].Event):
            def wait(self, timeout=None):
                waits = not self.is_set() and _block("result", self._forklore, 0, timeout)
                try:
                    return super().wait(timeout)
                finally:
                    if waits:
                        _unblock("result")

        _event_type = Event
    return _event_type


def _serve_executor(process):
    """In an executor's worker."""
    _serve(process, lambda item: (item.work_id, item), _outcome)


def _outcome(answer):
    if isinstance(answer, int):
        return None  # the worker's farewell
    return answer.exception is None, answer.exception
