"""What the program does by way of os and time."""

import os
import time

from .births import _Fork, _traced_fork
from .descriptors import _patch_descriptors
from .facts import _tell
from .following import _line
from .lines import _catch_up
from .other_programs import _patch_programs
from .output import _streams, _traced_write
from .patching import _replace
from .state import _SHORTEST_SLEEP, _me, _monotonic, _thread_state
from .waiting import _block, _unblock


def _exit_code(status):
    if os.WIFSIGNALED(status):
        return -os.WTERMSIG(status)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else None


def _reaped(pid, status):
    code = _exit_code(status) if pid else None
    if code is not None:
        _tell("ProcessExited", ',"exitCode":%d' % code, 0, pid=pid)
        _tell("ProcessReaped", ',"by":%d' % _me.pid, 0, pid=pid)


def _traced_wait(original, without_waiting, on_pid, waits):
    """Wraps a call of the wait family: tells of waiting only if there is something to wait for."""

    def wait(*args, **kwargs):
        try:
            may_wait = _me.on and waits(*args, **kwargs)
        except TypeError:
            return original(*args, **kwargs)  # which says what is wrong
        if not _me.on:
            return original(*args, **kwargs)
        if may_wait and not _thread_state.quiet:
            result = without_waiting(*args, **kwargs)
            if not result[0] and _block("child", on_pid=on_pid(*args, **kwargs)):
                try:
                    result = original(*args, **kwargs)
                finally:
                    _unblock("child")
            elif not result[0]:
                result = original(*args, **kwargs)
        else:
            result = original(*args, **kwargs)
        _reaped(result[0], result[1])
        return result

    return wait


def _patch_waits():
    no_hang = getattr(os, "WNOHANG", 0)
    pid_wait, pid_wait4, any_wait3 = os.waitpid, getattr(os, "wait4", None), getattr(os, "wait3", 0)

    def whom(pid, options=0):
        return max(0, pid)

    def hangs(pid, options=0):
        return not options & no_hang

    def now(pid, options=0):
        return pid_wait(pid, options | no_hang)

    _replace(os, "waitpid", lambda f: _traced_wait(f, now, whom, hangs))
    if pid_wait4:
        now4 = lambda pid, options=0: pid_wait4(pid, options | no_hang)
        _replace(os, "wait4", lambda f: _traced_wait(f, now4, whom, hangs))
        now3 = lambda options=0: any_wait3(options | no_hang)
        anyone = lambda options=0: 0
        _replace(
            os, "wait3", lambda f: _traced_wait(f, now3, anyone, lambda o=0: not o & no_hang)
        )
        any_now = lambda: pid_wait(-1, no_hang)
        _replace(os, "wait", lambda f: _traced_wait(f, any_now, lambda: 0, lambda: True))


def _traced_kill(original):
    def kill(*args, **kwargs):
        if kwargs or len(args) != 2 or not all(isinstance(arg, int) for arg in args):
            return original(*args, **kwargs)
        pid, signal = args
        t, line = _monotonic(), _line()
        fields = ',"target":%d,"signal":%d' % (pid, signal) if signal else ""
        if pid == _me.pid and fields:
            _catch_up()
            _tell("SignalSent", fields, line, t)
            return original(pid, signal)
        result = original(pid, signal)
        if fields:
            _tell("SignalSent", fields, line, t)
        return result

    return kill


def _traced_exit(original):
    def _exit(*args, **kwargs):
        _catch_up()
        for stream in _streams:
            stream.end()
        original(*args, **kwargs)

    return _exit


def _traced_system(original):
    def system(*args, **kwargs):
        waits = _block("child")
        try:
            return original(*args, **kwargs)
        finally:
            if waits:
                _unblock("child")

    return system


def _traced_sleep(original):
    def sleep(*args):
        try:
            seen = len(args) == 1 and args[0] >= _SHORTEST_SLEEP
        except TypeError:
            seen = False
        if not seen or not _block("sleep", timeout=args[0]):
            return original(*args)
        try:
            return original(*args)
        finally:
            _unblock("sleep")

    return sleep


def _patch_os():
    _replace(time, "sleep", _traced_sleep)
    _replace(os, "_exit", _traced_exit)
    _replace(os, "write", _traced_write)
    _patch_descriptors()
    if hasattr(os, "fork"):
        fork = _Fork()
        os.register_at_fork(
            before=fork.before,
            after_in_child=fork.in_child,
        )
        _replace(os, "fork", lambda original: _traced_fork(fork, original))
        _patch_programs()
        _replace(os, "system", _traced_system)
        _replace(os, "kill", _traced_kill)
        _patch_waits()
