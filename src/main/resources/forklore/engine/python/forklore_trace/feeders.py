"""The thread that feeds a queue's pipe, and the items on their way."""

import sys
from _collections import deque

from .facts import _show, _tell
from .state import _monotonic, _quote


def _capacity(queue):
    return queue._maxsize if queue._maxsize < _most_items() else 0


def _most_items():
    return sys.modules["multiprocessing.synchronize"].SEM_VALUE_MAX


def _queue_fields(queue):
    try:
        size = queue.qsize()
    except (NotImplementedError, AttributeError, OSError):
        size = 0  # macOS, and simple queues: the system does not say
    capacity = _capacity(queue) if hasattr(queue, "_maxsize") else 0
    return ',"queue":"%s","size":%d,"capacity":%d' % (queue._forklore, max(0, size), capacity)


def _tell_item(event, queue, item, t=None):
    _tell(event, _queue_fields(queue) + ',"value":%s' % _quote(_show(item)), t=t)


_buffer_type = None


def _buffer_class():
    global _buffer_type
    if _buffer_type is not None:
        return _buffer_type
    import weakref

    class Buffer(deque):
        """The items between put() and the pipe."""

        def __init__(self, queue, sentinel):
            super().__init__()
            # Weak: the queue's end must come when it would come without us.
            self.queue = weakref.ref(queue)
            self.sentinel = sentinel
            self.id = queue._forklore
            self.taken = None

        def lose(self):
            """The item that was taken has not been sent and never will be."""
            queue, value, self.taken = self.queue(), self.taken, None
            if value is not None:
                about = _queue_fields(queue) if queue is not None else ',"queue":"%s"' % self.id
                _tell("QueueLost", about + ',"value":%s' % _quote(value))

        def lose_all(self):
            self.lose()
            while self:
                self.popleft()
                self.lose()

        def append(self, item):
            queue = self.queue()
            if item is not self.sentinel and queue is not None:
                _tell_item("QueuePut", queue, item)
            super().append(item)

        def popleft(self):
            self.lose()
            item = super().popleft()
            self.taken = None if item is self.sentinel else _show(item)
            return item

        def sending(self, send):
            def send_bytes(data):
                t, value = _monotonic(), self.taken
                send(data)
                self.taken = None
                now = _monotonic()
                queue = self.queue()
                about = _queue_fields(queue) if queue is not None else ',"queue":"%s"' % self.id
                if value is not None:
                    # A reader may have told that it took the item before we come to tell that
                    # it was there; unless the pipe was full, the item was there at once.
                    t = t if now - t < 10_000_000 else now
                    _tell("QueueFed", about + ',"value":%s' % _quote(value), t=t)

            return send_bytes

    _buffer_type = Buffer
    return Buffer
