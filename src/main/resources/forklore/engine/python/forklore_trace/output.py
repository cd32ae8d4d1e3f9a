"""What the program writes to its standard output and errors."""

import io
import os
import sys

from .facts import _fact, _flush, _send
from .following import _line, _stop_looking
from .lines import _catch_up
from .patching import _room
from .state import (
    _ATOMIC,
    _LONG_PIECE,
    _PIECE,
    _RECORD,
    _ends,
    _fstat,
    _me,
    _monotonic,
    _os_write,
    _quote,
)


_streams = []


_write = io.FileIO.write


class _Stream(io.FileIO):
    """The file below sys.stdout or sys.stderr: what arrives here has left Python's buffers, so
    it is what the operating system would have been given. It is told at once, also a line that
    has no end yet.

    The app's own pipe gets it as records among what others write to that pipe, so the order is
    true. Where there is no such pipe it is told like every other fact."""

    def __init__(self, fd, name):
        super().__init__(fd, "w", closefd=False)
        self.name = "<std%s>" % name
        self.stream = name
        self.place = self._where()
        self.between = self.place == _apps_pipe(name)
        self.form = ',"text":%%s,"stream":"%s"' % name
        self.cut = b""  # the first bytes of a character whose last are still to come

    def _where(self):
        stat = _fstat(self.fileno())
        return stat.st_dev, stat.st_ino

    def write(self, data):
        if not _me.on or self._where() != self.place:
            if self.cut:
                cut, self.cut = self.cut, b""
                super().write(cut)
            if self.fileno() in _ends and not _me.ended:  # the program has put a pipe in its place
                return _room("pipe_ends")._write(_os_write, self.fileno(), bytes(data))
            return super().write(data)
        data = bytes(data)
        _catch_up()
        if data.find(b"\n") == len(data) - 1 < _LONG_PIECE and not self.cut:
            text = data[:-1].decode("utf-8", "replace")
            if text.isascii() and text.isprintable():  # one line, as most writes are
                about = self.form % _quote(text)
                fact = _fact("OutputWritten", about, _line())
                if self.between:
                    _flush()
                    _write(self, _RECORD + fact)
                else:
                    _send(fact)
                return len(data)
        told = self.cut + data
        end = _whole(told)
        self.cut = told[end:]
        self._tell(told[:end])
        return len(data)

    def _tell(self, data):
        *lines, rest = data.split(b"\n")
        facts = []
        for line in lines:
            self._add(facts, line, False)
        if rest:
            self._add(facts, rest, True)
        if self.between:
            _flush()
        batch = b""
        for fact in facts:
            if len(batch) + len(fact) > _ATOMIC:
                self._pass_on(batch)
                batch = b""
            batch += fact
        if batch:
            self._pass_on(batch)

    def _add(self, facts, line, more):
        text = line.decode("utf-8", "replace")
        if not more and text.endswith("\r"):
            text = text[:-1]
        size = _LONG_PIECE if text.isascii() and text.isprintable() else _PIECE
        where, t, last = _line(), _monotonic(), len(text) - size
        for start in range(0, len(text) or 1, size):
            about = ',"text":%s,"stream":"%s"%s' % (
                _quote(text[start : start + size]),
                self.stream,
                ',"more":true' if more or start < last else "",
            )
            fact = _fact("OutputWritten", about, where, t)
            facts.append(_RECORD + fact if self.between else fact)

    def _pass_on(self, data):
        if self.between:
            _write(self, data)
        else:
            _send(data)

    def end(self):
        """Nothing more comes: tells what was no whole character."""
        if self.cut and _me.on:
            cut, self.cut = self.cut, b""
            self._tell(cut)


def _whole(data):
    """How many of the bytes are whole characters of UTF-8."""
    if not data or data[-1] < 0x80:
        return len(data)
    for back in range(1, min(4, len(data)) + 1):
        lead = data[-back]
        if lead >= 0xC0:
            length = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
            return len(data) if length <= back else len(data) - back
        if lead < 0x80:
            break
    return len(data)


def _apps_pipe(name):
    """Which file the app reads as the output of this run; None where there is none."""
    path = getattr(_me.endpoint, "path", None)
    try:
        stat = path and os.stat(os.path.join(os.path.dirname(path), name + ".fifo"))
    except OSError:
        return None
    return stat and (stat.st_dev, stat.st_ino)


def _capture(name, fd):
    old = getattr(sys, "std" + name)
    try:
        if old is None or old.fileno() != fd:
            return
        raw = _Stream(fd, name)
        if not raw.between and _apps_pipe(name):
            return  # a parent has put a file of its own in the pipe's place
    except (OSError, ValueError, AttributeError):
        return
    old.flush()
    unbuffered = isinstance(old.buffer, io.RawIOBase)
    new = io.TextIOWrapper(
        raw if unbuffered else io.BufferedWriter(raw),
        encoding=old.encoding,
        errors=old.errors,
        newline="\n",
        line_buffering=old.line_buffering or _line_buffered(name),
        write_through=old.write_through,
    )
    new.mode = old.mode
    _streams.append(raw)
    setattr(sys, "std" + name, new)
    setattr(sys, "__std%s__" % name, new)


def _line_buffered(name):
    return name == "out" and os.environ.get("FORKLORE_BUFFER") == "line"


def _end_output():
    """The program has ended by itself: nothing more will be joined to a line without an end."""
    _catch_up()
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        try:
            if isinstance(getattr(stream.buffer, "raw", stream.buffer), _Stream):
                stream.flush()
        except (AttributeError, ValueError, OSError):
            pass
    for raw in _streams:
        raw.end()
    _stop_looking()
    # The program's objects must go when they would go without us: nothing of it is kept.
    _me.ended = True
    _me.globals = None


def _traced_write(original):
    class Write:
        """An instance, not a function: as an attribute of a class it stays unbound like the
        built-in that it stands for."""

        def __call__(self, fd, data, *rest, **kwargs):
            known = type(fd) is int and fd in (1, 2) and isinstance(data, (bytes, bytearray))
            if known and not rest and not kwargs:
                for stream in _streams:
                    if stream.fileno() == fd:
                        return stream.write(data)
            if _ends and type(fd) is int and fd in _ends and not _me.ended:
                return _room("pipe_ends")._write(original, fd, data, *rest, **kwargs)
            return original(fd, data, *rest, **kwargs)

    return Write()
