"""Threads: the lines of theirs, and who waits for them."""

from .following import _trace_call
from .hooks import _clean
from .patching import _patch, _replace
from .state import _me
from .waiting import _block, _unblock


@_patch("threading")
def _patch_threading(module):
    if _me.monitoring is None:
        module.settrace(_trace_call)
    _replace(module.Thread, "join", _traced_thread_join)
    _replace(module, "excepthook", _traced_thread_failure)


def _traced_thread_join(original):
    def join(self, timeout=None):
        queue = getattr(self, "_forklore", "")  # it feeds that queue
        call = "feeder" if queue else "join"
        waits = self.is_alive() and _block(call, queue, 0, timeout)
        try:
            return original(self, timeout)
        finally:
            if waits:
                _unblock(call)
            if queue and not self.is_alive():
                self._forklore_buffer.lose_all()

    return join


def _traced_thread_failure(original):
    def excepthook(args, /):
        _clean(args.exc_value)
        return original(args)

    return excepthook
