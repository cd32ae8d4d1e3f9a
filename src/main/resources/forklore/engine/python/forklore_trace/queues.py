"""Queues of multiprocessing."""

from .facts import _tell
from .feeders import _buffer_class, _capacity, _queue_fields, _tell_item
from .patching import _patch, _replace
from .shared import _new_id, _of_library, _travelling
from .state import _me, _monotonic
from .waiting import _block, _patience, _unblock, _waiting


@_patch("multiprocessing.queues")
def _patch_queues(module):
    reset = "_reset" if hasattr(module.Queue, "_reset") else "_after_fork"
    sentinel = module._sentinel
    _travelling(module.Queue)
    _travelling(module.SimpleQueue)
    _replace(module.Queue, "__init__", _traced_queue)
    _replace(module.SimpleQueue, "__init__", _traced_queue)
    _replace(module.Queue, reset, lambda f: _traced_reset(f, sentinel))
    for cls in (module.Queue, module.JoinableQueue):
        if "put" in cls.__dict__:
            _replace(cls, "put", lambda f: _traced_put(f, module.Full))
    _replace(module.Queue, "get", lambda f: _traced_get(f, module.Empty))
    _replace(module.Queue, "close", _traced_close)
    _replace(module.Queue, "_start_thread", _traced_feeder)
    _replace(module.JoinableQueue, "join", lambda f: _waiting(f, "join", _queue_joined))
    _replace(module.SimpleQueue, "put", _traced_simple_put)
    _replace(module.SimpleQueue, "get", lambda f: _traced_get(f, module.Empty))


def _traced_queue(original):
    def __init__(self, *args, **kwargs):
        if not _of_library("context.py", "queues.py"):
            self._forklore = _new_id()
        original(self, *args, **kwargs)
        if hasattr(self, "_forklore"):
            capacity = _capacity(self) if hasattr(self, "_maxsize") else 0
            _tell("QueueCreated", ',"queue":"%s","capacity":%d' % (self._forklore, capacity))

    return __init__


def _traced_reset(original, sentinel):
    """Replaces the feeder's buffer and its way into the pipe by ones that tell."""

    def _reset(self, *args, **kwargs):
        original(self, *args, **kwargs)
        if hasattr(self, "_forklore") and not isinstance(self._buffer, _buffer_class()):
            self._buffer = _buffer_class()(self, sentinel)
            self._send_bytes = self._buffer.sending(self._send_bytes)

    return _reset


def _traced_feeder(original):
    def _start_thread(self):
        if not hasattr(self, "_forklore"):
            return original(self)
        buffer, failed = self._buffer, self._on_queue_feeder_error

        def on_error(error, item):
            buffer.lose()
            return failed(error, item)

        self._on_queue_feeder_error = on_error
        try:
            original(self)
        finally:
            del self._on_queue_feeder_error
        self._thread._forklore = self._forklore
        self._thread._forklore_buffer = buffer

    return _start_thread


def _traced_put(original, full):
    def put(self, *args, **kwargs):
        if not hasattr(self, "_forklore") or not _me.on:
            return original(self, *args, **kwargs)
        block, timeout = _patience(args, kwargs, 1)
        waits = block and self.full() and _block("put", self._forklore, 0, timeout)
        try:
            return original(self, *args, **kwargs)
        except full:
            _tell("QueueFull", _queue_fields(self))
            raise
        finally:
            if waits:
                _unblock("put")

    return put


def _traced_get(original, empty):
    def get(self, *args, **kwargs):
        if not hasattr(self, "_forklore") or not _me.on:
            return original(self, *args, **kwargs)
        block, timeout = _patience(args, kwargs, 0)
        waits = block and _nothing_there(self) and _block("get", self._forklore, 0, timeout)
        try:
            item = original(self, *args, **kwargs)
        except empty:
            _tell("QueueEmpty", _queue_fields(self))
            raise
        finally:
            if waits:
                _unblock("get")
        _tell_item("QueueGot", self, item)
        return item

    return get


def _nothing_there(queue):
    try:
        return queue.empty()
    except (OSError, ValueError):
        return False  # closed: get() will say so


def _traced_close(original):
    def close(self):
        told = hasattr(self, "_forklore") and not self._closed
        result = original(self)
        if told:
            _tell("QueueClosed", ',"queue":"%s"' % self._forklore)
        return result

    return close


def _queue_joined(queue, args, kwargs):
    known = getattr(queue, "_forklore", None)
    if known is None or queue._unfinished_tasks._semlock._is_zero():
        return None
    return known, 0, None


def _traced_simple_put(original):
    def put(self, item):
        if not hasattr(self, "_forklore") or not _me.on:
            return original(self, item)
        _tell_item("QueuePut", self, item)
        t = _monotonic()
        original(self, item)
        now = _monotonic()
        _tell_item("QueueFed", self, item, t if now - t < 10_000_000 else now)

    return put
