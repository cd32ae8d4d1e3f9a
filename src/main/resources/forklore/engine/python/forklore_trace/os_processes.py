"""What the program does by way of os and time."""

import os
import time

from .births import _Fork, _traced_fork
from .descriptors import _patch_descriptors
from .facts import _tell
from .following import _line
from .lines import _catch_up
from .output import _streams, _traced_write
from .patching import _replace, _room
from .state import _PIECE, _SHORTEST_SLEEP, _ends, _me, _monotonic, _quote, _thread_state
from .waiting import _argument, _block, _unblock


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


def _program(path):
    """The name of a program for people; empty where there is none such."""
    try:
        path = os.fsdecode(path)
        return os.path.basename(path) if os.access(path, os.X_OK) else ""
    except (TypeError, ValueError, OSError):
        return ""


def _traced_exec(original):
    def exec_(*args, **kwargs):
        name, closed = _program(_argument(args, kwargs, 0, "path", "")), ()
        if name and _me.on:
            _catch_up()
            for stream in _streams:
                stream.end()
            closed = _ends and _room("pipe_ends")._drop_all(_room("pipe_ends")._closed_by_exec())
            _tell("ProgramReplaced", ',"program":%s' % _quote(name[:_PIECE]))
        try:
            return original(*args, **kwargs)
        except BaseException:
            for fd, pipe, end, *_ in closed or ():
                _room("pipe_ends")._hold(fd, pipe, end)
            if name:  # it is what it was
                _tell("ProgramReplaced", ',"program":%s' % _quote(_me.name[:_PIECE]))
            raise

    return exec_


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
        _replace(os, "execv", _traced_exec)
        _replace(os, "execve", _traced_exec)
        _replace(os, "system", _traced_system)
        _replace(os, "kill", _traced_kill)
        _patch_waits()
