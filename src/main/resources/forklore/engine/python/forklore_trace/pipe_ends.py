"""What is told of the ends of pipes: who has them open, what goes through, who waits at them."""

import os

from .facts import _show, _tell
from .names import _name_of
from .state import _ends, _fstat, _me, _monotonic, _quote
from .waiting import _block, _unblock

_PIPE_SIZE = 1032  # F_GETPIPE_SZ of Linux
_TO_READ, _TO_SEND = 0x541B, 0x5411  # FIONREAD and SIOCOUTQ of Linux
_READABLE, _WRITABLE = 1, 4  # POLLIN, POLLOUT
_AT_ONCE = 4096  # a pipe that says that it is writable takes as much without waiting
_capacities = {}


def _made(pair):
    pipe = "pipe%d" % _fstat(pair[0]).st_ino
    _tell_made_pipe(pipe, _name_of("pipe"), pair[0], False)
    for end in (0, 1):
        _hold(pair[end], pipe, end)


def _tell_made_pipe(pipe, name, fd, duplex):
    fields = ',"pipe":"%s"%s,"capacity":%d,"duplex":%s'
    about = ',"name":%s' % _quote(name) if name else ""
    _tell("PipeCreated", fields % (pipe, about, _capacity(pipe, fd), "true" if duplex else "false"))


def _hold(fd, pipe, end, by_connection=False):
    """by_connection: what goes through is told by the object of multiprocessing that has it"""
    held = (pipe, end) in [known[:2] for known in _ends.values()]
    _ends[fd] = pipe, end, _number(fd), by_connection
    if not held:
        _tell("PipeHeld", ',"pipe":"%s","end":%d' % (pipe, end))


def _drop(fd):
    pipe, end = _ends.pop(fd)[:2]
    if (pipe, end) not in [known[:2] for known in _ends.values()]:
        _tell("PipeClosed", ',"pipe":"%s","end":%d' % (pipe, end))


def _drop_all(fds):
    """Answers what is needed to take it back."""
    dropped = [(fd,) + _ends[fd] for fd in fds]
    for fd in fds:
        _drop(fd)
    return dropped


def _closed_by_exec():
    return [fd for fd in _ends if not os.get_inheritable(fd)]


def _number(fd):
    try:
        return _fstat(fd).st_ino
    except OSError:
        return 0


def _end_of(fd):
    """The pipe and the end; None where that file was closed unseen and the number is another's."""
    pipe, end, number, by_connection = _ends[fd]
    if _number(fd) == number:
        return None if by_connection else (pipe, end)
    _drop(fd)
    return None


def _capacity(pipe, fd):
    known = _capacities.get(pipe)
    if known is None:
        known = _capacities[pipe] = _asked_capacity(fd)
    return known


def _asked_capacity(fd):
    try:
        import fcntl
    except ImportError:
        return 0
    try:
        return fcntl.fcntl(fd, _PIPE_SIZE)
    except OSError:
        pass
    try:
        import _socket

        socket = _socket.socket(fileno=fd)
        try:
            return socket.getsockopt(_socket.SOL_SOCKET, _socket.SO_SNDBUF)
        finally:
            socket.detach()
    except OSError:
        return 0


def _ask(fd, question, *more):
    """Asks the system; the first time finds out how."""
    global _ask
    try:
        from fcntl import ioctl as _ask
    except ImportError:  # Windows

        def _ask(*_):
            raise OSError

    return _ask(fd, question, *more)


_NOTHING = bytes(4)


def _amount(fd, question=_TO_READ):
    """Bytes that lie in the pipe; -1 where the system does not say."""
    try:
        return int.from_bytes(_ask(fd, question, _NOTHING), "little")
    except OSError:
        return -1


def _is_ready(fd, what):
    if what == _READABLE and _amount(fd) > 0:
        return True
    try:
        from select import poll
    except ImportError:
        return True  # Windows
    question = poll()
    question.register(fd, what)
    return bool(question.poll(0))


def _takes(pipe, fd, size, duplex):
    """Whether it takes so many bytes without waiting, as far as can be known before."""
    if duplex:
        # What the system says that it counts is the memory that the messages take.
        inside = _amount(fd, _TO_SEND)
        return inside + 2 * size + _AT_ONCE < _capacity(pipe, fd) if inside >= 0 else False
    inside = _amount(fd)
    free = _capacity(pipe, fd) // 2 - inside  # each of its pages is half full at least
    if size <= _AT_ONCE <= free and inside >= 0:
        return True
    if not _is_ready(fd, _WRITABLE):
        return False
    return size <= _AT_ONCE or size <= free


def _tell_moved(event, about, size, left, value, t):
    """A message went into an end or out of it.

    t: when it began; a reader may have told that it has it before we come to tell"""
    now = _monotonic()
    fields = ',"pipe":"%s","end":%d,"bytes":%d,"size":%d,"value":%s'
    told = fields % (about[0], about[1], size, left, _quote(value))
    _tell(event, told, t=t if now - t < 10_000_000 else now)


def _at(about, timeout=None):
    """Where one waits, for _block()."""
    return about[0], 0, timeout, about[1]


def _read(original, fd, *args, **kwargs):
    about = _end_of(fd)
    if about is None or not _me.on:
        return original(fd, *args, **kwargs)
    waits = not _is_ready(fd, _READABLE) and os.get_blocking(fd) and _block("receive", *_at(about))
    try:
        data = original(fd, *args, **kwargs)
    finally:
        if waits:
            _unblock("receive")
    if data:
        _tell_moved("PipeReceived", about, len(data), _amount(fd), _show(data), _monotonic())
    return data


def _write(original, fd, data, *args, **kwargs):
    about = _end_of(fd)
    if about is None or not _me.on:
        return original(fd, data, *args, **kwargs)
    size = len(data) if isinstance(data, (bytes, bytearray)) else 1
    free = _takes(about[0], fd, size, False)
    waits = not free and os.get_blocking(fd) and _block("send", *_at(about))
    t = _monotonic()
    try:
        written = original(fd, data, *args, **kwargs)
    finally:
        if waits:
            _unblock("send")
    if written:
        _tell_moved("PipeSent", about, written, _amount(fd), _show(data), t)
    return written


def _close(original, fd, *args, **kwargs):
    try:
        return original(fd, *args, **kwargs)
    finally:
        if fd in _ends:
            _drop(fd)


def _dup(original, fd, *args, **kwargs):
    new = original(fd, *args, **kwargs)
    _copy(fd, new)
    return new


def _dup2(original, fd, new, *args, **kwargs):
    result = original(fd, new, *args, **kwargs)
    if new != fd:
        if new in _ends:
            _drop(new)
        _copy(fd, new)
    return result


def _copy(fd, new):
    about = _end_of(fd) if fd in _ends else None
    if about is not None:
        _hold(new, *about)
