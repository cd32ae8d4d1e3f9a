"""Pipes that the program reads and writes by way of a file object of os.fdopen()."""

import io
import os

from .pipe_ends import _drop, _read, _write
from .state import _ends, _me, _os_read, _os_write


class _End(io.FileIO):
    """The file below: what arrives here has left Python's buffers, or is about to fill them."""

    def readinto(self, buffer):
        if self._is_told():
            data = _read(_os_read, self.fileno(), len(buffer))
            buffer[: len(data)] = data
            return len(data)
        return super().readinto(buffer)

    def readall(self):
        if not self._is_told():
            return super().readall()
        data = b""
        while True:
            more = _read(_os_read, self.fileno(), 65536)
            if not more:
                return data
            data += more

    def write(self, data):
        if self._is_told():
            return _write(_os_write, self.fileno(), bytes(data))
        return super().write(data)

    def _is_told(self):
        return not self.closed and self.fileno() in _ends and _blocks(self.fileno())

    def close(self):
        fd = -1 if self.closed or not self.closefd else self.fileno()
        try:
            super().close()
        finally:
            if fd in _ends and not _me.ended:
                _drop(fd)


def _blocks(fd):
    return not _me.ended and os.get_blocking(fd)


_End.__name__ = _End.__qualname__ = "FileIO"  # as it is shown
_End.__module__ = "_io"
_MODES = ("r", "rb", "rt", "w", "wb", "wt", "a", "ab", "at")


def _fdopen(original, fd, mode="r", buffering=-1, encoding=None, errors=None, newline=None, *more, **named):
    """What os.fdopen() makes of a pipe's end; what is asked for seldom it makes itself."""
    plain = mode in _MODES and buffering in (-1, 0, 1) and not more and not named and not _me.ended
    binary = "b" in mode
    unfit = buffering == 1 or encoding or errors or newline if binary else buffering == 0
    if not plain or unfit:
        return original(fd, mode, buffering, encoding, errors, newline, *more, **named)
    raw = _End(fd, mode.strip("bt"))
    if buffering == 0:
        return raw
    whole = io.BufferedReader if "r" in mode else io.BufferedWriter
    size = getattr(os.fstat(fd), "st_blksize", 0)
    file = whole(raw, size if size > 1 else io.DEFAULT_BUFFER_SIZE)
    if binary:
        return file
    text = io.TextIOWrapper(file, encoding, errors, newline, line_buffering=buffering == 1)
    text.mode = mode
    return text
