"""Processes that are about to be, and forks."""

import sys

from .descriptors import _tell_inherited
from .facts import _later, _tell
from .following import _line, _see_again
from .lines import _catch_up, _frame
from .output import _streams
from .state import _PIECE, _STAND_IN_NAME, _ends, _me, _monotonic, _quote, _thread_state


class _Birth:
    """A process that this thread is about to start."""

    def __init__(self, name, method, role="child", pool="", slot=-1):
        self.name = name
        self.method = method
        self.role = role
        self.pool = pool
        self.slot = slot
        self.told = False
        self.t = None
        self.line = None

    def tell(self, pid, ppid, line=None, t=None):
        self.told = True
        fields = ',"ppid":%d,"name":%s,"startMethod":"%s","role":"%s"%s,"slot":%d' % (
            ppid,
            _quote(self.name[:_PIECE]),
            self.method,
            self.role,
            ',"pool":"%s"' % self.pool if self.pool else "",
            self.slot,
        )
        _tell("ProcessStarted", fields, line, t, pid)


class _Fork:
    """The moment before a fork. Parent and child both tell of the birth, and whoever is first is
    believed: a busy machine may let the child wait until its younger brother runs."""

    def before(self):
        _catch_up()
        self.pid = _me.pid
        self.line = _line()
        self.t = _monotonic()
        if _thread_state.birth is None:
            _me.forks += 1
        else:
            _thread_state.birth.t, _thread_state.birth.line = self.t, self.line

    def in_parent(self, pid):
        name = "Fork-%s" % (_me.ancestry + (":" if _me.ancestry else "") + str(_me.forks))
        _Birth(name, "fork").tell(pid, self.pid, self.line, self.t)

    def in_child(self):
        by_server = _me.helper
        birth = _thread_state.birth
        _thread_state.quiet = 0
        _thread_state.birth = None
        _me.forked()
        _later.clear()  # the parent's facts
        for stream in _streams:
            stream.cut = b""  # and the parent's half character
        try:
            _me.endpoint = _me.endpoint and _me.endpoint.forked()
        except OSError:
            _me.on = False
        if _me.monitoring is None:
            _see_again(_frame())  # the forking thread may have been one that is not traced
        if by_server:
            return  # whoever asked the fork server tells of it
        if birth is None:
            _me.ancestry += (":" if _me.ancestry else "") + str(_me.forks)
            _me.name = "Fork-" + _me.ancestry
        _me.forks = 0
        (birth or _Birth(_me.name, "fork")).tell(_me.pid, self.pid, self.line, self.t)
        if birth is None:
            _tell("ProcessReady", line=self.line)
        if _ends:
            _tell_inherited()


def _traced_fork(moment, original):
    def fork(*args, **kwargs):
        direct = _thread_state.birth is None and not _me.helper
        if sys.version_info >= (3, 12):
            pid = _as_caller(sys._getframe(1))(original, args, kwargs)
        else:
            pid = original(*args, **kwargs)
        if direct:
            if pid:
                moment.in_parent(pid)
            _tell("ForkReturned", ',"value":%d' % pid)
        return pid

    return fork


def _as_caller(frame):
    """A function that calls as if that frame did: since 3.12 os.fork() warns whoever calls it in a
    process with several threads, and what is shown depends on who that is."""
    code = _STAND_IN.replace(co_filename=frame.f_code.co_filename, co_firstlineno=frame.f_lineno)
    return type(_as_caller)(code, frame.f_globals)


_STAND_IN = compile("lambda call, args, kwargs: call(*args, **kwargs)", "", "eval").co_consts[0]


if hasattr(_STAND_IN, "replace"):
    _STAND_IN = _STAND_IN.replace(co_name=_STAND_IN_NAME)
