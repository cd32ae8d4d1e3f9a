"""Other programs that a process becomes or starts by way of os."""

import os
import sys

from .births import _Birth
from .facts import _tell
from .lines import _catch_up
from .output import _streams
from .patching import _replace, _room
from .state import _PIECE, _STDLIB, _ends, _me, _monotonic, _quote, _thread_state
from .waiting import _argument


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


def _base(path):
    """The last part of a program's path; empty where it is none."""
    try:
        return os.path.basename(os.fsdecode(path))[:_PIECE]
    except (TypeError, ValueError):
        return ""


def _tell_program(name, pid, t):
    """A child runs that program since t."""
    _Birth(name, "spawn").tell(pid, _me.pid, t=t)
    _tell("ProgramReplaced", ',"program":%s' % _quote(name), 0, t + 1, pid)


def _tell_given(pid, fds):
    """A child that runs another program has these open."""
    for pipe, end in dict.fromkeys(_ends[fd][:2] for fd in fds if fd in _ends):
        _tell("PipeHeld", ',"pipe":"%s","end":%d' % (pipe, end), pid=pid)


def _traced_posix_spawn(original):
    def posix_spawn(*args, **kwargs):
        if not _me.on or sys._getframe(1).f_code.co_filename.startswith(_STDLIB):
            return original(*args, **kwargs)  # of subprocess, which is told as a whole
        t = _monotonic()
        pid = original(*args, **kwargs)
        _tell_program(_base(_argument(args, kwargs, 0, "path", "")), pid, t)
        if _ends:
            _tell_given(pid, _left_open(kwargs.get("file_actions") or ()))
        return pid

    return posix_spawn


def _left_open(actions):
    """Which of our descriptors the child has after such actions, by whatever numbers."""
    child = {fd: fd for fd in _ends if os.get_inheritable(fd)}
    for kind, fd, *rest in actions:
        if kind == os.POSIX_SPAWN_CLOSE:
            child.pop(fd, None)
        elif kind == os.POSIX_SPAWN_DUP2:
            child[rest[0]] = child.get(fd, fd)
        else:
            child.pop(fd, None)
    return child.values()


def _traced_spawn(original):
    """Of the family of spawnv(), which forks and replaces the child's program."""

    def spawn(mode, file, *args, **kwargs):
        before = _thread_state.birth
        _thread_state.birth = _Birth(_base(file) or "?", "fork")
        try:
            return original(mode, file, *args, **kwargs)
        finally:
            _thread_state.birth = before

    return spawn


def _patch_programs():
    _replace(os, "execv", _traced_exec)
    _replace(os, "execve", _traced_exec)
    for name in ("posix_spawn", "posix_spawnp"):
        _replace(os, name, _traced_posix_spawn)
    for name in ("spawnv", "spawnve", "spawnvp", "spawnvpe"):
        _replace(os, name, _traced_spawn)
