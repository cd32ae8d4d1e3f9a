"""Pools of multiprocessing, seen by the process that made them."""

import _thread
import weakref

from .facts import _flush, _send_later, _show, _tell
from .following import _line, _untraced
from .patching import _patch, _replace
from .shared import _new_id
from .state import _me, _monotonic, _quote
from .tasks import _submitting, _submitting_chunks, _submitting_later
from .waiting import _argument, _waiting


_SUBMITTED = (
    b'{"event":"TaskSubmitted","t":%d,"pid":%d,"line":%d,"pool":"%s","task":%d,"call":"%s"}\n'
)
_pools = {}


class _Pool:
    """What the process that made a pool knows of it."""

    def __init__(self):
        self.id = _new_id()
        self.id_bytes = self.id.encode()
        self.lock = _thread.allocate_lock()
        self.told = False
        self.workers = {}
        self.tasks = 0
        self.jobs = {}  # the number of a job's first task; for imap the name of the call
        _pools[self.id] = self

    def take_slot(self, worker):
        slot = 0
        while slot in self.workers:
            slot += 1
        # Weak: a process that is forgotten closes what it has open.
        self.workers[slot] = weakref.ref(worker)
        return slot

    def free_slots(self, alive):
        for slot, worker in list(self.workers.items()):
            if worker() not in alive:
                del self.workers[slot]

    def submit(self, job, call, count):
        with self.lock:
            first = self.tasks
            self.tasks += count
        self.jobs[job] = first
        line = _line()
        for task in range(first, first + count):
            self.tell_submitted(task, call, line)

    def tell_submitted(self, task, call, line):
        if _me.on:
            # The pool's own thread sends it along with the task.
            where = _monotonic(), _me.pid, line, self.id_bytes, task, call.encode()
            _send_later(_SUBMITTED % where)

    def number(self, job, i):
        """The number of a job's i-th task; tasks of imap get theirs when they are generated."""
        first = self.jobs[job]
        if type(first) is int:
            return first + i
        with self.lock:
            task = self.tasks
            self.tasks += 1
        self.tell_submitted(task, first, 0)
        return task

    def numbered(self, put):
        """Every task travels with its number, which the worker takes off again."""

        def send(task):
            if task is None:
                return put(None)
            number = self.number(task[0], task[1])
            _flush()
            try:
                put((number,) + tuple(task))
            except Exception as e:
                self.tell_refused(number, e)
                raise

        return send

    def tell_refused(self, task, error):
        text = _quote(_show(str(error), 200))
        fields = ',"pool":"%s","task":%d,"slot":-1,"ok":false,"text":%s' % (self.id, task, text)
        _tell("TaskFinished", fields, 0)


@_patch("multiprocessing.pool")
def _patch_pool(module):
    _replace(module.Pool, "_setup_queues", _traced_setup)
    _replace(module.Pool, "_repopulate_pool", _traced_populate)
    module.Pool._join_exited_workers = staticmethod(
        _traced_cleanup(module.Pool._join_exited_workers)
    )
    _replace(module.Pool, "close", lambda f: _told_once(f, "PoolClosed", module.RUN))
    _replace(module.Pool, "terminate", lambda f: _told_once(f, "PoolTerminated", None))
    _replace(module.Pool, "join", lambda f: _waiting(f, "join", _pool_joined))
    _replace(module.Pool, "apply_async", _untraced)
    _replace(module.ApplyResult, "get", _untraced)
    _replace(module.ApplyResult, "__init__", lambda f: _submitting(f, module))
    _replace(module.MapResult, "__init__", _submitting_chunks)
    _replace(module.IMapIterator, "__init__", _submitting_later)
    _replace(module.ApplyResult, "wait", lambda f: _waiting(f, "result", _result_awaited))
    _replace(module.IMapIterator, "next", lambda f: _waiting(f, "result", _item_awaited))
    module.IMapIterator.__next__ = module.IMapIterator.next


def _traced_setup(original):
    def _setup_queues(self):
        original(self)
        pool = self._forklore = self._inqueue._forklore_pool = _Pool()
        self._quick_put = pool.numbered(self._quick_put)

    return _setup_queues


def _traced_populate(original):
    def _repopulate_pool(self):
        pool = getattr(self, "_forklore", None)
        if pool is not None and not pool.told:
            pool.told = True
            _tell("PoolCreated", ',"pool":"%s","size":%d' % (pool.id, self._processes))
        return original(self)

    return _repopulate_pool


def _traced_cleanup(original):
    def _join_exited_workers(pool):
        before = list(pool)
        result = original(pool)
        if len(pool) < len(before):
            known = _pools.get(getattr(before[0], "_forklore", ("",))[0])
            if known is not None:
                known.free_slots(pool)
        return result

    return _join_exited_workers


def _told_once(original, event, state):
    def end(self):
        pool = getattr(self, "_forklore", None)
        if pool is not None and self._state == (self._state if state is None else state):
            _tell(event, ',"pool":"%s"' % pool.id)
        return original(self)

    return end


def _pool_joined(pool, args, kwargs):
    known = getattr(pool, "_forklore", None)
    return known and (known.id, 0, None)


def _result_awaited(result, args, kwargs):
    pool = getattr(result, "_forklore", None)
    if pool is None or result.ready():
        return None
    return pool, 0, _argument(args, kwargs, 0, "timeout", None)


def _item_awaited(iterator, args, kwargs):
    pool = getattr(iterator, "_forklore", None)
    if pool is None or iterator._items or iterator._index == iterator._length:
        return None
    return pool, 0, _argument(args, kwargs, 0, "timeout", None)
