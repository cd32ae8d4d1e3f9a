"""The endpoint, and how a fact becomes a line of JSON that is sent there."""

import _thread
import os
from _collections import deque

from .state import _ATOMIC, _fstat, _OUT_OF_THE_WAY, _EBADF, _me, _monotonic, _os_write


class _Fifo:
    """A FIFO, or a plain file opened for appending. One write of at most 4096 bytes is atomic."""

    def __init__(self, path):
        self.path = path
        self.open()

    def open(self):
        # Without O_NONBLOCK the open would wait for a reader for ever.
        fd = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK)
        try:
            # Out of the way: the program's own files get the numbers they would get without us.
            self.fd = os.dup2(fd, _first_free(_OUT_OF_THE_WAY), False)
        finally:
            os.close(fd)
        os.set_blocking(self.fd, True)

    def write(self, data):
        try:
            _os_write(self.fd, data)
        except OSError as e:
            if e.errno != _EBADF:
                raise
            self.open()  # the program has closed all that it knows nothing of
            _os_write(self.fd, data)

    def forked(self):
        return self


def _first_free(fd):
    try:
        while True:
            _fstat(fd)
            fd += 1
    except OSError:
        return fd


class _Tcp:
    """A loopback connection of this process; the token comes first."""

    def __init__(self, port, token):
        import _socket

        self.address = (port, token)
        self.lock = _thread.RLock()
        self.socket = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
        self.socket.connect(("127.0.0.1", port))
        self.socket.sendall(token.encode() + b"\n")

    def write(self, data):
        with self.lock:
            self.socket.sendall(data)

    def forked(self):
        return _Tcp(*self.address)


def _connect():
    kind, _, rest = os.environ.get("FORKLORE_TRACE", "").partition(":")
    try:
        if kind == "fifo":
            _me.endpoint = _Fifo(rest)
        elif kind == "tcp":
            port, _, token = rest.partition(":")
            _me.endpoint = _Tcp(int(port), token)
    except (OSError, ValueError):
        _me.endpoint = None
    _me.on = _me.endpoint is not None


def _tell(event, fields="", line=None, t=None, pid=None):
    """Sends one fact. Answers whether it was sent."""
    if _me.held:
        _me.tell_held()
    return _me.on and _send(_fact(event, fields, line, t, pid))


def _fact(event, fields="", line=None, t=None, pid=None):
    where = _me.line() if line is None else line
    text = '{"event":"%s","t":%d,"pid":%d%s%s}\n' % (
        event,
        _monotonic() if t is None else t,
        _me.pid if pid is None else pid,
        ',"line":%d' % where if where else "",
        fields,
    )
    return text.encode("utf-8", "replace")


_later = deque()  # facts that another thread of this process will send in a moment


def _send_later(data):
    """For facts told faster than it pays to write them one by one: whoever tells next takes
    them along. Only for callers who know that somebody comes soon."""
    _later.append(data)
    if len(_later) >= 20:
        _flush()


def _flush():
    if _later:
        _send(b"")


def _send(data):
    if _later:
        data = _taken_along() + data
        if len(data) > _ATOMIC:
            return _send_each(data)
    try:
        _me.endpoint.write(data)
        return True
    except Exception:  # the collector is gone, or the interpreter is half taken down
        _me.on = False
        return False


def _taken_along():
    taken = []
    try:
        while True:
            taken.append(_later.popleft())
    except IndexError:  # two threads may do this at once
        return b"".join(taken)


def _send_each(data):
    """In pieces that are written at once, each of whole lines."""
    piece = b""
    for line in data.splitlines(True):
        if len(piece) + len(line) > _ATOMIC:
            _send(piece)
            piece = b""
        piece += line
    return _send(piece)


def _show(value, limit=80):
    """The value for people, short, and cheap to make however big it is."""
    try:
        if isinstance(value, str):
            text = value[: limit + 1]
        elif isinstance(value, (bytes, bytearray)) and len(value) > limit:
            text = repr(bytes(value[:limit]))
        elif isinstance(value, (list, tuple, set, frozenset, dict)) and len(value) > 50:
            text = "%s of %d items" % (type(value).__name__, len(value))
        else:
            text = repr(value)
    except Exception as e:
        text = "%s (repr failed: %s)" % (type(value).__name__, type(e).__name__)
    return text if len(text) <= limit else text[: limit - 1] + "…"
