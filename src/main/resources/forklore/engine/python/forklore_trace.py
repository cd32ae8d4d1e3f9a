"""Runs a Python program and tells Forklore what its processes do.

    python3 -c START_CODE LISTING [ARGUMENT ...]        (see start_code())
    python3 forklore_trace.py LISTING [ARGUMENT ...]    (the same by hand, and slower to start)

The program is not changed and cannot tell the difference: it is `__main__`, it has its own
`sys.argv`, the same output, exceptions and exit codes. The facts go to the endpoint that the
environment names, one line of JSON for each, never more than 4096 bytes, in one write:

    FORKLORE_TRACE   fifo:/path/of/a/fifo  or  tcp:PORT:TOKEN; absent: nothing is told
    FORKLORE_WATCH   names of global variables whose changes are told: num,total
    FORKLORE_BUFFER  line: standard output is buffered by line, as in a terminal
    FORKLORE_START_METHOD  how processes start where the program does not say it: spawn

Names and fields of the facts are those of the Java package forklore.trace. Where the endpoint
goes away, telling stops in silence and the program goes on.

Standard library only, CPython 3.8 or later. Nothing is imported that the program would not pay
for anyway: modules are patched when the program itself imports them.
"""

import _thread
import io
import os
import sys
import time
from _collections import deque

_monotonic = time.monotonic_ns
_ident = _thread.get_ident
_os_write = os.write
_fstat = os.fstat
_getpid = os.getpid

try:
    from _json import encode_basestring as _quote
except ImportError:  # an interpreter built without its C accelerator
    from json.encoder import py_encode_basestring as _quote

_HERE = os.path.dirname(os.path.abspath(__file__))
_OURS = sys._getframe().f_code.co_filename
_STDLIB = os.path.dirname(os.path.abspath(os.__file__)) + os.sep

_SIMPLE = (int, float, str, bool, type(None))  # types whose repr() is nobody's code
_PIECE = 600  # characters of text in one fact: six bytes each at worst, so a fact always fits
_LONG_PIECE = 1900  # the same for text of printable ASCII: two bytes each at worst
_ATOMIC = 4096  # PIPE_BUF
_RECORD = b"\x1e"  # begins what we write among the output
_EBADF = 9
_NANOS_PER_LINE = 2_000_000
_BURST = 250 * _NANOS_PER_LINE
_LOOKS_APART = 0.05  # seconds between two looks at where a thread stands that is not traced
_MOST_IDLE_LOOKS = 20  # at a process that does nothing, before the looking ends
_MOST_FRAMES = 100  # looked through for one of the listing, innermost first
_SHORTEST_SLEEP = 0.001  # seconds; a shorter sleep cannot be seen


class _Thread(_thread._local):
    """What belongs to one thread of this process."""

    quiet = 0  # inside a call that has been told already: what it calls in turn is not told
    birth = None  # the process that is being started
    blind = False  # not traced for now: its lines came too fast


class _Process:
    """What belongs to this process; a fork starts it anew."""

    def __init__(self):
        self.pid = _getpid()
        self.main_thread = _ident()
        self.name = "MainProcess"
        self.helper = False  # the fork server: it imports the listing but does not run it
        self.on = False
        self.numbers = _counter()
        self.forks = 0
        self.ancestry = ""  # 1:2 in the second fork of the first fork
        self.failure = None
        self.lines_full_at = _monotonic()
        self.line_skipped = False
        self.lines_muted = False
        self.blind = {}  # threads that are not traced for now, and the line last told of each
        self.looking = None  # held while somebody looks where those stand
        self.waiting = False
        self.last_line = 0
        self.globals = None
        self.ended = False
        self.seen = {}

    def forked(self):
        self.pid = _getpid()
        self.main_thread = _ident()
        self.helper = False
        self.numbers = _counter()
        self.lines_full_at = _monotonic()
        self.blind = {}
        self.looking = None
        self.waiting = False


def _counter():
    from itertools import count

    return count(1).__next__


_thread_state = _Thread()
_me = _Process()
_files = frozenset()  # the names that the listing's code objects carry
_listing = ""
_start_code = None  # the code object of `python -c`, no part of the program
_watched = tuple(n for n in os.environ.get("FORKLORE_WATCH", "").split(",") if n)


# ------------------------------------------------------------------------------ the endpoint


class _Fifo:
    """A FIFO, or a plain file opened for appending. One write of at most 4096 bytes is atomic."""

    def __init__(self, path):
        self.path = path
        self.open()

    def open(self):
        import fcntl

        # Without O_NONBLOCK the open would wait for a reader for ever.
        fd = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK)
        try:
            # Out of the way: the program's own files get the numbers they would get without us.
            self.fd = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 200)
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


_endpoint = None


def _connect():
    global _endpoint
    kind, _, rest = os.environ.get("FORKLORE_TRACE", "").partition(":")
    try:
        if kind == "fifo":
            _endpoint = _Fifo(rest)
        elif kind == "tcp":
            port, _, token = rest.partition(":")
            _endpoint = _Tcp(int(port), token)
    except (OSError, ValueError):
        _endpoint = None
    _me.on = _endpoint is not None


def _tell(event, fields="", line=None, t=None, pid=None):
    """Sends one fact. Answers whether it was sent."""
    return _me.on and _send(_fact(event, fields, line, t, pid))


def _fact(event, fields="", line=None, t=None, pid=None):
    where = _line() if line is None else line
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
        _endpoint.write(data)
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


# ------------------------------------------------------------------- lines and variables


def _frame():
    """The innermost frame of the listing in this thread."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename not in _files:
        frame = frame.f_back
    return frame


def _line():
    """The line of the listing that this thread stands on; 0 outside of it."""
    frame = _frame()
    if frame is None:
        return 0
    if _me.lines_muted:
        _unmute(frame)
    elif _thread_state.blind and _may_tell_again():
        _see_again(frame)
    return frame.f_lineno or 0


def _unmute(frame):
    """Tells lines again after a loop too quick to follow, once there is something to spend."""
    if _may_tell_again():
        _me.lines_muted = False
        _monitoring.restart_events()


def _may_tell_again():
    return _me.lines_full_at - _monotonic() < _BURST * 9 // 10


def _line_reached(frame, line):
    """Answers whether the next lines are worth telling."""
    if _watched and not _me.ended:
        _me.globals = frame.f_globals
        _look()
    _me.last_line = line
    if not _me.on or _me.helper:
        return False
    now = _monotonic()
    if _me.lines_full_at - now > _BURST:
        _me.line_skipped = True
        return False
    _me.lines_full_at = max(_me.lines_full_at, now) + _NANOS_PER_LINE
    _tell("LineReached", _thread_field(_ident()), line, now)
    return True


def _thread_field(ident):
    if ident == _me.main_thread:
        return ""
    threading = sys.modules.get("threading")
    thread = threading and threading._active.get(ident)
    return ',"thread":%s' % _quote(thread.name[:_PIECE] if thread else "thread")


def _catch_up():
    """Tells what was held back; for the moment before the process waits, writes or ends."""
    _flush()
    if _watched:
        _look(everything=True)
    if _me.line_skipped and _me.on:
        _me.line_skipped = False
        line = _line()
        if line:
            _tell("LineReached", _thread_field(_ident()), line)


def _look(everything=False, simple=False):
    """Tells the watched variables that have changed.

    simple: only those that can be shown without running any code of the program's"""
    if _me.globals is None or _me.helper:
        return
    for name in _watched:
        if name in _me.globals:
            if simple and type(_me.globals[name]) not in _SIMPLE:
                continue
            text = _variable(_me.globals[name])
            if _me.seen.get(name) == text:
                continue
            now = _monotonic()
            if not everything and _me.lines_full_at - now > _BURST:
                continue
            _me.seen[name] = text
            fields = ',"name":%s,"value":%s' % (_quote(name), _quote(text))
            _tell("VariableChanged", fields, _me.last_line, now)


def _variable(value):
    if hasattr(type(value), "get_obj") and hasattr(type(value), "value"):
        return _show(value.get_obj().value)  # multiprocessing.Value
    return _show(value)


# Up to 3.11 lines are followed by sys.settrace(), which makes every step of a traced thread slower
# even where nothing is told. So a thread whose lines come too fast is not traced for a while:
# it runs at its full speed, and another thread looks now and then where it stands. It is traced
# again as soon as it calls something that is told and there is room for its lines.


def _trace_call(frame, event, arg):
    if frame.f_code.co_filename in _files:
        return None if _too_deep(frame) else _trace_line
    if frame.f_code.co_name == "run" and frame.f_code.co_filename == _threading_file():
        # A thread of multiprocessing's own never runs the listing: spare it the cost.
        target = getattr(frame.f_locals.get("self"), "_target", None)
        if (getattr(target, "__module__", None) or "").startswith("multiprocessing."):
            sys.settrace(None)
    return None


def _threading_file():
    threading = sys.modules.get("threading")
    return threading and threading.Thread.start.__code__.co_filename


def _trace_line(frame, event, arg):
    if event == "line" and not _line_reached(frame, frame.f_lineno) and _me.on:
        _go_blind(frame)
        return None
    return _trace_line


def _go_blind(frame):
    sys.settrace(None)
    _thread_state.blind = True
    _me.blind[_ident()] = frame.f_lineno
    while frame is not None:
        frame.f_trace = None  # up to 3.9 a frame that has one knows only the line last traced
        frame = frame.f_back
    if _me.looking is None and not _me.ended:
        _me.looking = _thread.allocate_lock()
        _me.looking.acquire()
        _start_looking(_me.looking)


def _see_again(frame):
    """Traces this thread again.

    frame: its innermost of the listing, or None"""
    _thread_state.blind = False
    _me.blind.pop(_ident(), None)
    if sys.gettrace() is not None:
        return  # the program's own affair
    while frame is not None:
        if frame.f_code.co_filename in _files:
            frame.f_trace = _trace_line
        frame = frame.f_back
    sys.settrace(_trace_call)
    if not _me.blind:
        _stop_looking()


def _start_looking(held):
    """Starts a thread that the program does not see: threading does not know of it, and no signal
    is ever delivered to it."""
    import _signal

    mask = getattr(_signal, "pthread_sigmask", None)
    before = mask and mask(_signal.SIG_SETMASK, _signal.valid_signals())
    try:
        _thread.start_new_thread(_look_on, (_me, held))
    except (RuntimeError, MemoryError):
        _me.looking = None  # no room for a thread: the lines are seen again at the next call
    finally:
        if mask:
            mask(_signal.SIG_SETMASK, before)


def _stop_looking():
    held, _me.looking = _me.looking, None
    if held is not None:
        held.release()


def _look_on(me, held):
    """Tells where the threads stand that are not traced, until `held` is let go."""
    idle, used = 0, time.process_time()
    while me.on and idle < _MOST_IDLE_LOOKS and not held.acquire(True, _LOOKS_APART):
        _look_at(me)
        before, used = used, time.process_time()
        idle = idle + 1 if used - before < _LOOKS_APART / 10 else 0
    if me.looking is held:
        me.looking = None


def _look_at(me):
    # The frames are let go before anything else happens: what the program's variables hold must
    # go when it would go without us.
    t = _monotonic()
    lines = {ident: _line_in(frame) for ident, frame in sys._current_frames().items()}
    for ident, told in list(me.blind.items()):
        line = lines.get(ident)
        if line is None:
            me.blind.pop(ident, None)  # the thread has ended
        elif line and line != told and not (me.waiting and ident == me.main_thread):
            me.blind[ident] = line
            if ident == me.main_thread:
                me.last_line = line
            _tell("LineReached", _thread_field(ident), line, t)
    if _watched and not me.ended:
        _look(simple=True)


def _line_in(frame):
    for _ in range(_MOST_FRAMES):
        if frame is None:
            break
        if frame.f_code.co_filename in _files:
            return frame.f_lineno or 0
        frame = frame.f_back
    return 0


def _too_deep(frame):
    """Gives up on lines where the program is about to exhaust the stack: the error must be the
    program's own, with the right lines, which a frame that is half traced would not give."""
    try:
        sys._getframe(sys.getrecursionlimit() - 100)
    except ValueError:
        return False
    sys.settrace(None)
    while frame is not None:
        frame.f_trace = None
        frame = frame.f_back
    return True


def _monitor_start(code, offset):
    if code.co_filename in _files and code.co_name != _STAND_IN_NAME:
        _monitoring.set_local_events(_TOOL, code, _monitoring.events.LINE)
    return _monitoring.DISABLE


def _monitor_line(code, line):
    if _line_reached(sys._getframe(1), line) or _watched:
        return None
    _me.lines_muted = True
    return _monitoring.DISABLE


def _untraced(original):
    """Spares the library's own functions the cost of the older way to follow lines."""
    if _monitoring is not None:
        return original

    def call(*args, **kwargs):
        if sys.gettrace() is not _trace_call:
            return original(*args, **kwargs)
        sys.settrace(None)
        try:
            return original(*args, **kwargs)
        finally:
            sys.settrace(_trace_call)

    return call


_TOOL = 4
_monitoring = getattr(sys, "monitoring", None)


def _follow_lines():
    global _monitoring
    if _monitoring is not None:
        try:
            _monitoring.use_tool_id(_TOOL, "forklore")
        except ValueError:
            _monitoring = None  # somebody else's: the older way still works
    if _monitoring is not None:
        events = _monitoring.events
        _monitoring.register_callback(_TOOL, events.PY_START, _monitor_start)
        _monitoring.register_callback(_TOOL, events.LINE, _monitor_line)
        _monitoring.set_events(_TOOL, events.PY_START)
    else:
        sys.settrace(_trace_call)


# ---------------------------------------------------------------------------------- waiting


def _block(call, on="", on_pid=0, timeout=None):
    """Tells that the process waits. Only then is _unblock() due."""
    if not _me.on or _thread_state.quiet or _ident() != _me.main_thread:
        return False
    try:
        nanos = -1 if timeout is None else max(0, int(timeout * 1e9))
    except (TypeError, ValueError, OverflowError):
        return False  # the call itself will say what is wrong
    _catch_up()
    fields = ',"call":"%s"%s,"onPid":%d,"timeout":%d' % (
        call,
        ',"on":%s' % _quote(on) if on else "",
        on_pid,
        nanos,
    )
    _me.waiting = True
    _tell("Blocked", fields)
    _thread_state.quiet += 1
    return True


def _unblock(call):
    _thread_state.quiet -= 1
    _me.waiting = False
    _tell("Unblocked", ',"call":"%s"' % call)


def _waiting(original, call, describe):
    """Wraps a method. describe(self, args, kwargs) answers None where it will not wait, or what
    to tell: on, on_pid, timeout."""

    def wait(self, *args, **kwargs):
        if not _me.on or _thread_state.quiet or _ident() != _me.main_thread:
            return original(self, *args, **kwargs)
        about = describe(self, args, kwargs)
        if about is None or not _block(call, *about):
            return original(self, *args, **kwargs)
        try:
            return original(self, *args, **kwargs)
        finally:
            _unblock(call)

    return wait


def _argument(args, kwargs, place, name, default):
    if len(args) > place:
        return args[place]
    return kwargs.get(name, default)


def _patience(args, kwargs, place):
    """Whether a call with block and timeout waits, and how long at most."""
    block = _argument(args, kwargs, place, "block", True)
    return block, _argument(args, kwargs, place + 1, "timeout", None)


def _is_patience(args, kwargs, timeout):
    """Whether the arguments are such as block and timeout may be: else the call itself says what
    is wrong."""
    named = not kwargs or kwargs.keys() <= {"block", "timeout"}
    return named and len(args) + len(kwargs) <= 2 and type(timeout) in (type(None), int, float)


# ------------------------------------------------------------------------------- patching


def _replace(owner, name, wrap):
    """Puts wrap(original) in the place of owner.name, under the original's own name."""
    original = getattr(owner, name, None)
    if original is None:
        return
    wrapper = wrap(original)
    for attribute in ("__module__", "__name__", "__qualname__", "__doc__"):
        try:
            setattr(wrapper, attribute, getattr(original, attribute))
        except AttributeError:
            pass
    try:
        wrapper.__wrapped__ = original
    except AttributeError:
        pass
    setattr(owner, name, wrapper)


_patches = {}


def _patch(module):
    """Marks the function that patches that module as soon as the program imports it."""

    def mark(function):
        _patches[module] = function
        return function

    return mark


class _AfterImport:
    """Finds nothing itself: lets the others find, and patches what they have found."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name not in _patches:
            return None
        for finder in sys.meta_path:
            if finder is not _AfterImport and hasattr(finder, "find_spec"):
                spec = finder.find_spec(name, path, target)
                if spec is not None:
                    _patch_when_loaded(spec)
                    return spec
        return None


def _patch_when_loaded(spec):
    loader = spec.loader
    original = loader.exec_module

    def exec_module(module):
        del loader.exec_module
        original(module)
        _patches.pop(spec.name, lambda _: None)(module)

    try:
        loader.exec_module = exec_module
    except (AttributeError, TypeError):
        pass


def _patch_modules():
    sys.meta_path.insert(0, _AfterImport)
    for name in list(_patches):
        if name in sys.modules:
            _patches.pop(name)(sys.modules[name])


# --------------------------------------------------------------------------------- output

_streams = []


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
        self.cut = b""  # the first bytes of a character whose last are still to come

    def _where(self):
        stat = _fstat(self.fileno())
        return stat.st_dev, stat.st_ino

    def write(self, data):
        if not _me.on or self._where() != self.place:
            if self.cut:
                cut, self.cut = self.cut, b""
                super().write(cut)
            return super().write(data)
        data = bytes(data)
        _catch_up()
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
            super().write(data)
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
    path = getattr(_endpoint, "path", None)
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
            return original(fd, data, *rest, **kwargs)

    return Write()


# ---------------------------------------------------------------------- processes: os


class _Birth:
    """A process that this thread is about to start."""

    def __init__(self, name, method, role="child", pool="", slot=-1):
        self.name = name
        self.method = method
        self.role = role
        self.pool = pool
        self.slot = slot
        self.told = method == "fork"  # a forked child tells of itself
        self.t = None

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
    """The moment before a fork, for the child to tell."""

    def before(self):
        _catch_up()
        if _thread_state.birth is None:
            _me.forks += 1
        self.pid = _me.pid
        self.line = _line()
        self.t = _monotonic()

    def in_child(self):
        global _endpoint
        by_server = _me.helper
        birth = _thread_state.birth
        _thread_state.quiet = 0
        _thread_state.birth = None
        _me.forked()
        _later.clear()  # the parent's facts
        for stream in _streams:
            stream.cut = b""  # and the parent's half character
        try:
            _endpoint = _endpoint and _endpoint.forked()
        except OSError:
            _me.on = False
        if _monitoring is None:
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


def _traced_fork(original):
    def fork(*args, **kwargs):
        direct = _thread_state.birth is None and not _me.helper
        if sys.version_info >= (3, 12):
            pid = _as_caller(sys._getframe(1))(original, args, kwargs)
        else:
            pid = original(*args, **kwargs)
        if direct:
            _tell("ForkReturned", ',"value":%d' % pid)
        return pid

    return fork


def _as_caller(frame):
    """A function that calls as if that frame did: since 3.12 os.fork() warns whoever calls it in a
    process with several threads, and what is shown depends on who that is."""
    code = _STAND_IN.replace(co_filename=frame.f_code.co_filename, co_firstlineno=frame.f_lineno)
    return type(_as_caller)(code, frame.f_globals)


_STAND_IN_NAME = "<stand-in of forklore>"
_STAND_IN = compile("lambda call, args, kwargs: call(*args, **kwargs)", "", "eval").co_consts[0]
if hasattr(_STAND_IN, "replace"):
    _STAND_IN = _STAND_IN.replace(co_name=_STAND_IN_NAME)


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
        name = _program(_argument(args, kwargs, 0, "path", ""))
        if name and _me.on:
            _catch_up()
            for stream in _streams:
                stream.end()
            _tell("ProgramReplaced", ',"program":%s' % _quote(name[:_PIECE]))
        try:
            return original(*args, **kwargs)
        except BaseException:
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
    if hasattr(os, "fork"):
        fork = _Fork()
        os.register_at_fork(
            before=fork.before,
            after_in_child=fork.in_child,
        )
        _replace(os, "fork", _traced_fork)
        _replace(os, "execv", _traced_exec)
        _replace(os, "execve", _traced_exec)
        _replace(os, "system", _traced_system)
        _replace(os, "kill", _traced_kill)
        _patch_waits()


@_patch("subprocess")
def _patch_subprocess(module):
    def wrap(original):
        def _execute_child(self, *args, **kwargs):
            t = _monotonic()
            original(self, *args, **kwargs)
            program = _argument(args, kwargs, 0, "args", "")
            if not isinstance(program, (str, bytes, os.PathLike)):
                program = program[0]
            name = os.path.basename(os.fsdecode(program).split(" ")[0])[:_PIECE]
            _Birth(name, "spawn").tell(self.pid, _me.pid, t=t)
            _tell("ProgramReplaced", ',"program":%s' % _quote(name), 0, t + 1, self.pid)

        return _execute_child

    _replace(module.Popen, "_execute_child", wrap)


@_patch("threading")
def _patch_threading(module):
    if _monitoring is None:
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


# --------------------------------------------------------------------- exceptions


def _is_ours(frame):
    code = frame.f_code
    return code.co_filename == _OURS or code is _start_code or code.co_name == _STAND_IN_NAME


def _without_us(trace):
    """The traceback as it would be without this file's frames."""
    while trace is not None and _is_ours(trace.tb_frame):
        trace = trace.tb_next
    place = trace
    while place is not None:
        following = place.tb_next
        while following is not None and _is_ours(following.tb_frame):
            following = following.tb_next
        if following is not place.tb_next:
            place.tb_next = following
        place = following
    return trace


def _clean(error, seen=None):
    seen = set() if seen is None else seen
    if error is not None and id(error) not in seen:
        seen.add(id(error))
        error.__traceback__ = _without_us(error.__traceback__)
        _clean(error.__cause__, seen)
        _clean(error.__context__, seen)


def _traced_excepthook(original):
    def excepthook(kind, error, trace):
        if error is not None:
            _failed(error)
            _clean(error)
            trace = _without_us(trace)
            if hasattr(sys, "last_traceback"):
                sys.last_traceback = trace
        return original(kind, error, trace)

    global _excepthook_code
    _excepthook_code = excepthook.__code__
    return excepthook


_excepthook_code = None


def _traced_unraisablehook(original):
    def unraisablehook(unraisable, /):
        try:
            _without_us(unraisable.exc_traceback)
        except Exception:  # the interpreter is half taken down
            pass
        return original(unraisable)

    return unraisablehook


def _traced_thread_failure(original):
    def excepthook(args, /):
        _clean(args.exc_value)
        return original(args)

    return excepthook


@_patch("traceback")
def _patch_traceback(module):
    def skip_us(original):
        def walk(*args):
            return (item for item in original(*args) if not _is_ours(item[0]))

        return walk

    for name in ("walk_tb", "_walk_tb_with_full_positions", "walk_stack"):
        _replace(module, name, skip_us)

    def print_failure(original):
        def print_exc(*args, **kwargs):
            if sys._getframe(1).f_code is _bootstrap_code:
                _failed(sys.exc_info()[1])
            return original(*args, **kwargs)

        return print_exc

    _replace(module, "print_exc", print_failure)


def _failed(error):
    """Tells the exception that ends this process, once."""
    if _me.failure is error or isinstance(error, (SystemExit, type(None))):
        return
    _me.failure = error
    _catch_up()
    text = "Process %s:\n%s" % (_me.name, _describe(error))
    if len(text) > _PIECE:
        text = text[: _PIECE - 1] + "…"
    _tell("ProcessFailed", ',"text":%s' % _quote(text), _failed_line(error))


def _failed_line(error):
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in _files:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line or (isinstance(error, SyntaxError) and error.filename in _files and error.lineno or 0)


def _describe(error):
    """The exception, those that led to it, and for each the places in the listing."""
    text, seen = "", set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        kind = type(error)
        name = kind.__qualname__ if kind.__module__ == "builtins" else "%s.%s" % (
            kind.__module__,
            kind.__qualname__,
        )
        remote = getattr(error, "tb", None) if name.endswith(".RemoteTraceback") else None
        if remote is not None:
            text += "\n  in the worker" + _remote_places(remote)
        else:
            said = str(error)
            text += ("\ncaused by " if text else "") + (name + ": " + said if said else name)
            text += _places(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return text


def _places(error):
    text, trace = "", error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in _files:
            text += _place(code.co_name, code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename in _files:
        text += "\n    at %s line %s" % (os.path.basename(error.filename), error.lineno)
        text += ", column %d" % error.offset if error.offset else ""
    return text


def _remote_places(traceback):
    text = ""
    for line in traceback.splitlines():
        if line.startswith('  File "'):
            file, _, rest = line[8:].partition('", line ')
            number, _, function = rest.partition(", in ")
            if file in _files:
                text += _place(function, file, number)
    return text


def _place(function, file, line):
    where = "" if function == "<module>" else function + ", "
    return "\n    at %s%s line %s" % (where, os.path.basename(file), line)


# ------------------------------------------------------- processes: multiprocessing


@_patch("multiprocessing.context")
def _patch_context(module):
    method = os.environ.get("FORKLORE_START_METHOD", "")
    contexts = getattr(module, "_concrete_contexts", {})
    if method in contexts:
        # Another default, not a choice: set_start_method() is still the program's own to call.
        module._default_context._default_context = contexts[method]


_bootstrap_code = None


@_patch("multiprocessing.process")
def _patch_process(module):
    global _bootstrap_code
    base = module.BaseProcess
    _bootstrap_code = base._bootstrap.__code__

    def traced_start(original):
        def start(self, *args, **kwargs):
            if not _me.on and not hasattr(self, "_target"):
                return original(self, *args, **kwargs)
            before = _thread_state.birth
            birth = _thread_state.birth = _birth_of(self)
            try:
                result = original(self, *args, **kwargs)
            finally:
                _thread_state.birth = before
            if birth is not None and not birth.told:
                birth.tell(self.pid, _server_pid() or _me.pid, t=birth.t)
            return result

        return start

    def traced_bootstrap(original):
        def _bootstrap(self, *args, **kwargs):
            _me.name = self._name
            _serve_pool(self)
            _tell("ProcessReady")
            try:
                return original(self, *args, **kwargs)
            finally:
                _catch_up()
                for stream in _streams:
                    stream.end()

        return _bootstrap

    _replace(base, "start", traced_start)
    _replace(base, "_bootstrap", traced_bootstrap)
    _replace(base, "join", lambda f: _waiting(f, "join", _process_joined))


def _process_joined(process, args, kwargs):
    popen = getattr(process, "_popen", None)
    if popen is None or process._parent_pid != _me.pid or popen.poll() is not None:
        return None
    return "", popen.pid, _argument(args, kwargs, 0, "timeout", None)


def _birth_of(process):
    """What is known of a process that is about to start; None where it has no right to."""
    target = getattr(process, "_target", None)
    if getattr(process, "_config", None) is None:
        return None  # the base constructor was not called: start() will say so
    context = sys.modules["multiprocessing.context"]
    method = process._start_method or context._default_context.get_start_method()
    birth = _Birth(str(process._name), method)
    if getattr(target, "__name__", "") == "_run_server":
        birth.role = "manager"
    pool = getattr(process._args[0], "_forklore_pool", None) if process._args else None
    if pool is not None:
        birth.role, birth.pool, birth.slot = "worker", pool.id, pool.take_slot(process)
        process._forklore = (birth.pool, birth.slot)
    return birth


def _server_pid():
    """The fork server's pid if the process being started comes from it."""
    server = sys.modules.get("multiprocessing.forkserver")
    return server and server._forkserver._forkserver_pid


@_patch("multiprocessing.spawn")
def _patch_spawn(module):
    def wrap(original):
        def get_command_line(**kwargs):
            command = original(**kwargs)
            if "-c" in command:
                place = command.index("-c") + 1
                command[place] = _start_of_child(command[place])
            return command

        return get_command_line

    _replace(module, "get_command_line", wrap)


def _start_of_child(code, helper=False):
    """Code for `python -c` that puts this file in front of the code."""
    call = "child(k, %r, %r, %r)" % (_listing, code, helper)
    return start_code(_HERE, call)


def start_code(folder, call):
    """Code for `python -c`: imports this file from its folder, compiled once for all, and calls
    its function. `k` is the caller's wish not to have compiled files written, which is honoured
    for the program's own modules."""
    return (
        "s=__import__('sys'); k=s.dont_write_bytecode; s.dont_write_bytecode=False; "
        "s.path.insert(0, %r); __import__('forklore_trace').%s" % (folder, call)
    )


@_patch("multiprocessing.util")
def _patch_util(module):
    def wrap(original):
        def spawnv_passfds(path, args, passfds):
            code = args[args.index("-c") + 1] if "-c" in args else ""
            birth = None
            if code.startswith("from multiprocessing.forkserver "):
                birth = _Birth("fork server", "spawn", "helper")
                args = [_start_of_child(a, True) if a is code else a for a in args]
            elif code.startswith("from multiprocessing.resource_tracker "):
                birth = _Birth("resource tracker", "spawn", "helper")
            elif "--multiprocessing-fork" in args:
                birth = _thread_state.birth
            pid = original(path, args, passfds)
            if birth is not None:
                birth.tell(pid, _me.pid)
            return pid

        return spawnv_passfds

    _replace(module, "spawnv_passfds", wrap)


@_patch("multiprocessing.forkserver")
def _patch_forkserver(module):
    def wrap(original):
        def connect_to_new_process(fds):
            module._forkserver.ensure_running()
            if _thread_state.birth is not None:
                _thread_state.birth.t = _monotonic()
            return original(fds)

        return connect_to_new_process

    _replace(module, "connect_to_new_process", wrap)


# ---------------------------------------------------------------------------------- pools


_SUBMITTED = (
    b'{"event":"TaskSubmitted","t":%d,"pid":%d,"line":%d,"pool":"%s","task":%d,"call":"%s"}\n'
)


_pools = {}


class _Pool:
    """What the process that made a pool knows of it."""

    def __init__(self):
        self.id = _new_id()
        self.id_bytes = self.id.encode()
        self.lock = _thread.allocate_lock()
        self.told = False
        self.workers = {}
        self.tasks = 0
        self.jobs = {}  # the number of a job's first task; for imap the name of the call
        _pools[self.id] = self

    def take_slot(self, worker):
        slot = 0
        while slot in self.workers:
            slot += 1
        self.workers[slot] = worker
        return slot

    def free_slots(self, alive):
        for slot, worker in list(self.workers.items()):
            if worker not in alive:
                del self.workers[slot]

    def submit(self, job, call, count):
        with self.lock:
            first = self.tasks
            self.tasks += count
        self.jobs[job] = first
        line = _line()
        for task in range(first, first + count):
            self.tell_submitted(task, call, line)

    def tell_submitted(self, task, call, line):
        if _me.on:
            # The pool's own thread sends it along with the task.
            where = _monotonic(), _me.pid, line, self.id_bytes, task, call.encode()
            _send_later(_SUBMITTED % where)

    def number(self, job, i):
        """The number of a job's i-th task; tasks of imap get theirs when they are generated."""
        first = self.jobs[job]
        if type(first) is int:
            return first + i
        with self.lock:
            task = self.tasks
            self.tasks += 1
        self.tell_submitted(task, first, 0)
        return task

    def numbered(self, put):
        """Every task travels with its number, which the worker takes off again."""

        def send(task):
            if task is None:
                return put(None)
            number = self.number(task[0], task[1])
            _flush()
            try:
                put((number,) + tuple(task))
            except Exception as e:
                self.tell_refused(number, e)
                raise

        return send

    def tell_refused(self, task, error):
        text = _quote(_show(str(error), 200))
        fields = ',"pool":"%s","task":%d,"slot":-1,"ok":false,"text":%s' % (self.id, task, text)
        _tell("TaskFinished", fields, 0)


_CALLS = {
    "map": "map",
    "map_async": "mapAsync",
    "starmap": "starmap",
    "starmap_async": "starmapAsync",
    "imap": "imap",
    "imap_unordered": "imapUnordered",
}


def _call_name(frame, default):
    while frame is not None and frame.f_code.co_filename == _OURS:
        frame = frame.f_back
    if frame is None or not frame.f_code.co_filename.startswith(_STDLIB):
        return default  # a function of the listing may have such a name too
    return _CALLS.get(frame.f_code.co_name, default)


@_patch("multiprocessing.pool")
def _patch_pool(module):
    _replace(module.Pool, "_setup_queues", _traced_setup)
    _replace(module.Pool, "_repopulate_pool", _traced_populate)
    module.Pool._join_exited_workers = staticmethod(
        _traced_cleanup(module.Pool._join_exited_workers)
    )
    _replace(module.Pool, "close", lambda f: _told_once(f, "PoolClosed", module.RUN))
    _replace(module.Pool, "terminate", lambda f: _told_once(f, "PoolTerminated", None))
    _replace(module.Pool, "join", lambda f: _waiting(f, "join", _pool_joined))
    _replace(module.Pool, "apply_async", _untraced)
    _replace(module.ApplyResult, "get", _untraced)
    _replace(module.ApplyResult, "__init__", lambda f: _submitting(f, module))
    _replace(module.MapResult, "__init__", _submitting_chunks)
    _replace(module.IMapIterator, "__init__", _submitting_later)
    _replace(module.ApplyResult, "wait", lambda f: _waiting(f, "result", _result_awaited))
    _replace(module.IMapIterator, "next", lambda f: _waiting(f, "result", _item_awaited))
    module.IMapIterator.__next__ = module.IMapIterator.next


def _traced_setup(original):
    def _setup_queues(self):
        original(self)
        pool = self._forklore = self._inqueue._forklore_pool = _Pool()
        self._quick_put = pool.numbered(self._quick_put)

    return _setup_queues


def _traced_populate(original):
    def _repopulate_pool(self):
        pool = getattr(self, "_forklore", None)
        if pool is not None and not pool.told:
            pool.told = True
            _tell("PoolCreated", ',"pool":"%s","size":%d' % (pool.id, self._processes))
        return original(self)

    return _repopulate_pool


def _traced_cleanup(original):
    def _join_exited_workers(pool):
        before = list(pool)
        result = original(pool)
        if len(pool) < len(before):
            known = _pools.get(getattr(before[0], "_forklore", ("",))[0])
            if known is not None:
                known.free_slots(pool)
        return result

    return _join_exited_workers


def _told_once(original, event, state):
    def end(self):
        pool = getattr(self, "_forklore", None)
        if pool is not None and self._state == (self._state if state is None else state):
            _tell(event, ',"pool":"%s"' % pool.id)
        return original(self)

    return end


def _pool_joined(pool, args, kwargs):
    known = getattr(pool, "_forklore", None)
    return known and (known.id, 0, None)


def _submitting(original, module):
    code = module.Pool.apply.__code__

    def __init__(self, pool, *args, **kwargs):
        original(self, pool, *args, **kwargs)
        known = getattr(pool, "_forklore", None)
        if known is not None:
            self._forklore = known.id
            if not isinstance(self, module.MapResult):
                caller = sys._getframe(2)
                while caller.f_code.co_filename == _OURS:
                    caller = caller.f_back
                known.submit(self._job, "apply" if caller.f_code is code else "applyAsync", 1)

    return __init__


def _submitting_chunks(original):
    def __init__(self, pool, *args, **kwargs):
        original(self, pool, *args, **kwargs)
        known = getattr(pool, "_forklore", None)
        if known is not None:
            call = _call_name(sys._getframe(2), "map")
            known.submit(self._job, call, self._number_left)

    return __init__


def _submitting_later(original):
    def __init__(self, pool, *args, **kwargs):
        original(self, pool, *args, **kwargs)
        known = getattr(pool, "_forklore", None)
        if known is not None:
            self._forklore = known.id
            known.jobs[self._job] = _call_name(sys._getframe(1), "imap")

    return __init__


def _result_awaited(result, args, kwargs):
    pool = getattr(result, "_forklore", None)
    if pool is None or result.ready():
        return None
    return pool, 0, _argument(args, kwargs, 0, "timeout", None)


def _item_awaited(iterator, args, kwargs):
    pool = getattr(iterator, "_forklore", None)
    if pool is None or iterator._items or iterator._index == iterator._length:
        return None
    return pool, 0, _argument(args, kwargs, 0, "timeout", None)


def _serve_pool(process):
    """In a pool's worker: tells the start and the end of each task that passes through."""
    known = getattr(process, "_forklore", None)
    if known is None:
        return
    about = ',"pool":"%s","task":%%d,"slot":%d' % known
    started = '{"event":"TaskStarted","t":%%d,"pid":%d%s}\n' % (_me.pid, about)
    finished = '{"event":"TaskFinished","t":%%d,"pid":%d%s,"ok":true}\n' % (_me.pid, about)
    started, finished = started.encode(), finished.encode()
    inqueue, outqueue = process._args[:2]
    receive, send, lock = _untraced(inqueue.get), _untraced(outqueue.put), outqueue._wlock
    number, answer = -1, None

    def get():
        nonlocal number
        task = receive()
        if task is None:
            return None
        if _thread_state.blind and _may_tell_again():
            _see_again(None)
        number = task[0]
        if _me.on:
            _send(started % (_monotonic(), number))
        return task[1:]

    def put(obj):
        nonlocal answer
        answer = obj
        if lock is None:
            tell_finished()
        send(obj)

    def tell_finished():
        nonlocal answer
        (ok, value), answer = answer[2], None  # not kept: its end is the program's affair
        _catch_up()
        if not ok:
            fields = about % number + ',"ok":false,"text":'
            _tell("TaskFinished", fields + _quote(_show(_error_text(value), 200)), 0)
        elif _me.on:
            _send(finished % (_monotonic(), number))

    class Door:
        """The lock of the way back to the pool. It is taken when the answer is pickled and not yet
        sent, the moment to tell: what cannot be pickled has not finished yet, and once the pool
        has the answer it may end this worker at any time."""

        def __enter__(self):
            tell_finished()
            return lock.__enter__()

        def __exit__(self, *error):
            return lock.__exit__(*error)

    if lock is not None:
        outqueue._wlock = Door()
    inqueue.get, outqueue.put = get, put


def _error_text(error):
    error = getattr(error, "exc", error)  # pool.ExceptionWithTraceback
    if not isinstance(error, BaseException):
        return str(error)
    said = str(error)
    return type(error).__name__ + (": " + said if said else "")


# --------------------------------------------------------------------------------- queues


def _of_library(*constructors):
    """Whether the nearest caller, apart from these files of multiprocessing, is the standard
    library or an installed package: then the object is nothing that the learner made."""
    skipped = tuple(os.path.join("multiprocessing", name) for name in constructors)
    frame = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename
        if file != _OURS and not file.endswith(skipped):
            return file.startswith(_STDLIB)
        frame = frame.f_back
    return True


def _new_id():
    return "%d-%d" % (_me.pid, _me.numbers())


def _travelling(cls):
    """Makes the id of an object travel with it to a spawned process."""
    mark = "forklore:"

    def pack(original):
        def __getstate__(self):
            state = original(self)
            known = getattr(self, "_forklore", None)
            return state if known is None else state + (mark + known,)

        return __getstate__

    def unpack(original):
        def __setstate__(self, state):
            if isinstance(state[-1], str) and state[-1].startswith(mark):
                self._forklore = state[-1][len(mark) :]
                state = state[:-1]
            return original(self, state)

        return __setstate__

    _replace(cls, "__getstate__", pack)
    _replace(cls, "__setstate__", unpack)


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


@_patch("multiprocessing.queues")
def _patch_queues(module):
    reset = "_reset" if hasattr(module.Queue, "_reset") else "_after_fork"
    sentinel = module._sentinel
    _travelling(module.Queue)
    _travelling(module.SimpleQueue)
    _replace(module.Queue, "__init__", _traced_queue)
    _replace(module.SimpleQueue, "__init__", _traced_queue)
    _replace(module.Queue, reset, lambda f: _traced_reset(f, sentinel))
    for cls in (module.Queue, module.JoinableQueue):
        if "put" in cls.__dict__:
            _replace(cls, "put", lambda f: _traced_put(f, module.Full))
    _replace(module.Queue, "get", lambda f: _traced_get(f, module.Empty))
    _replace(module.Queue, "close", _traced_close)
    _replace(module.Queue, "_start_thread", _traced_feeder)
    _replace(module.JoinableQueue, "join", lambda f: _waiting(f, "join", _queue_joined))
    _replace(module.SimpleQueue, "put", _traced_simple_put)
    _replace(module.SimpleQueue, "get", lambda f: _traced_get(f, module.Empty))


def _traced_queue(original):
    def __init__(self, *args, **kwargs):
        if not _of_library("context.py", "queues.py"):
            self._forklore = _new_id()
        original(self, *args, **kwargs)
        if hasattr(self, "_forklore"):
            capacity = _capacity(self) if hasattr(self, "_maxsize") else 0
            _tell("QueueCreated", ',"queue":"%s","capacity":%d' % (self._forklore, capacity))

    return __init__


def _traced_reset(original, sentinel):
    """Replaces the feeder's buffer and its way into the pipe by ones that tell."""

    def _reset(self, *args, **kwargs):
        original(self, *args, **kwargs)
        if hasattr(self, "_forklore") and not isinstance(self._buffer, _buffer_class()):
            self._buffer = _buffer_class()(self, sentinel)
            self._send_bytes = self._buffer.sending(self._send_bytes)

    return _reset


def _traced_feeder(original):
    def _start_thread(self):
        if hasattr(self, "_forklore"):
            buffer, failed = self._buffer, self._on_queue_feeder_error

            def on_error(error, item):
                buffer.lose()
                return failed(error, item)

            self._on_queue_feeder_error = on_error
            try:
                original(self)
            finally:
                del self._on_queue_feeder_error
            self._thread._forklore = self._forklore
            self._thread._forklore_buffer = self._buffer

    return _start_thread


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


def _traced_put(original, full):
    def put(self, *args, **kwargs):
        if not hasattr(self, "_forklore") or not _me.on:
            return original(self, *args, **kwargs)
        block, timeout = _patience(args, kwargs, 1)
        waits = block and self.full() and _block("put", self._forklore, 0, timeout)
        try:
            return original(self, *args, **kwargs)
        except full:
            _tell("QueueFull", _queue_fields(self))
            raise
        finally:
            if waits:
                _unblock("put")

    return put


def _traced_get(original, empty):
    def get(self, *args, **kwargs):
        if not hasattr(self, "_forklore") or not _me.on:
            return original(self, *args, **kwargs)
        block, timeout = _patience(args, kwargs, 0)
        waits = block and _nothing_there(self) and _block("get", self._forklore, 0, timeout)
        try:
            item = original(self, *args, **kwargs)
        except empty:
            _tell("QueueEmpty", _queue_fields(self))
            raise
        finally:
            if waits:
                _unblock("get")
        _tell_item("QueueGot", self, item)
        return item

    return get


def _nothing_there(queue):
    try:
        return queue.empty()
    except (OSError, ValueError):
        return False  # closed: get() will say so


def _traced_close(original):
    def close(self):
        told = hasattr(self, "_forklore") and not self._closed
        result = original(self)
        if told:
            _tell("QueueClosed", ',"queue":"%s"' % self._forklore)
        return result

    return close


def _queue_joined(queue, args, kwargs):
    known = getattr(queue, "_forklore", None)
    if known is None or queue._unfinished_tasks._semlock._is_zero():
        return None
    return known, 0, None


def _traced_simple_put(original):
    def put(self, item):
        if not hasattr(self, "_forklore") or not _me.on:
            return original(self, item)
        _tell_item("QueuePut", self, item)
        t = _monotonic()
        original(self, item)
        now = _monotonic()
        _tell_item("QueueFed", self, item, t if now - t < 10_000_000 else now)

    return put


# --------------------------------------------------------------------------------- managers


@_patch("multiprocessing.managers")
def _patch_managers(module):
    import queue

    def traced_create(original):
        def _create(self, typeid, /, *args, **kwargs):
            token, exposed = original(self, typeid, *args, **kwargs)
            if "put" in exposed and "get" in exposed:
                owner = self._process.pid if getattr(self, "_process", None) else _me.pid
                most = _argument(args, kwargs, 0, "maxsize", 0)
                capacity = most if isinstance(most, int) and most > 0 else 0
                _proxy_capacities[_proxy_id(token)] = capacity
                fields = ',"queue":"%s","capacity":%d' % (_proxy_id(token), capacity)
                _tell("QueueCreated", fields, pid=owner)
            return token, exposed

        return _create

    _replace(module.BaseManager, "_create", traced_create)
    _replace(module.BaseManager, "start", _quiet)
    _replace(module, "dispatch", _quiet)
    _replace(module.BaseProxy, "_callmethod", lambda f: _traced_proxy(f, queue.Full, queue.Empty))


_proxy_capacities = {}


def _proxy_id(token):
    """The same in every process: the end of the manager's address and of the object's id."""
    address = token.address
    place = address[-1] if isinstance(address, tuple) else os.fsdecode(address)[-8:]
    return "%s-%s" % (place, token.id[-6:])


def _traced_proxy(original, full, empty):
    quietly = _quiet(original)

    def _callmethod(self, methodname, args=(), kwds={}):
        exposed = getattr(type(self), "_exposed_", None) or ()
        if not _me.on or "put" not in exposed or "get" not in exposed:
            return quietly(self, methodname, args, kwds)
        verb = methodname.partition("_")[0]
        if methodname not in ("put", "put_nowait", "get", "get_nowait"):
            return quietly(self, methodname, args, kwds)
        return _queue_call(quietly, self, methodname, (args, kwds), (verb, full, empty))

    return _callmethod


def _quiet(original):
    """The waiting inside is the library's own affair."""

    def call(*args, **kwargs):
        _thread_state.quiet += 1
        try:
            return original(*args, **kwargs)
        finally:
            _thread_state.quiet -= 1

    return call


def _queue_call(call, proxy, methodname, arguments, about):
    args, kwds = arguments
    verb, full, empty = about
    queue = _proxy_id(proxy._token)
    capacity = _proxy_capacities.get(queue, -1)  # another process made it: who knows
    fields = ',"queue":"%s","size":0,"capacity":%d' % (queue, max(0, capacity))
    block, timeout = _patience(args, kwds, 1 if verb == "put" else 0)
    may_wait = methodname == "get" or methodname == "put" and capacity != 0
    waits = block and may_wait and _block(verb, queue, 0, timeout)
    t = _monotonic()
    try:
        result = call(proxy, methodname, args, kwds)
    except full:
        _tell("QueueFull", fields)
        raise
    except empty:
        _tell("QueueEmpty", fields)
        raise
    finally:
        if waits:
            _unblock(verb)
    if verb == "get":
        _tell("QueueGot", fields + ',"value":%s' % _quote(_show(result)))
    else:
        # A manager's queue has no feeder. Whoever gets the item may tell it before we do.
        now = _monotonic()
        t = t if now - t < 10_000_000 else now
        fields += ',"value":%s' % _quote(_show(_argument(args, kwds, 0, "obj", None)))
        _tell("QueuePut", fields, t=t)
        _tell("QueueFed", fields, t=t)
    return result


# ------------------------------------------------------------------------ locks, events, pipes


@_patch("multiprocessing.synchronize")
def _patch_synchronize(module):
    _travelling(module.SemLock)
    _replace(module.SemLock, "__init__", _traced_lock)
    _replace(module.SemLock, "_make_methods", _traced_lock_methods)
    _replace(module.SemLock, "__enter__", _traced_lock_enter)
    for cls, call in ((module.Condition, "condition"), (module.Event, "event")):
        _replace(
            cls,
            "wait",
            lambda f, call=call: _waiting(
                f, call, lambda s, a, k: (_shared_id(s), 0, _argument(a, k, 0, "timeout", None))
            ),
        )


def _shared_id(thing):
    """The id of an event or a condition: that of the lock that it is made of."""
    condition = getattr(thing, "_cond", thing)
    return _id_of(getattr(condition, "_sleeping_count", None))


def _id_of(lock):
    known = getattr(lock, "_forklore", None)
    if known is None and hasattr(lock, "_semlock"):
        # The same in every process that has it.
        known = "sem%s" % (getattr(lock._semlock, "name", None) or lock._semlock.handle)
    return known or ""


def _traced_lock(original):
    def __init__(self, *args, **kwargs):
        if not _of_library("context.py", "synchronize.py", "sharedctypes.py"):
            self._forklore = _new_id()
        original(self, *args, **kwargs)

    return __init__


def _lock_call(lock):
    return "lock" if type(lock).__name__ in ("Lock", "RLock") else "semaphore"


def _traced_lock_methods(original):
    def _make_methods(self):
        original(self)
        if not hasattr(self, "_forklore"):
            return
        # Nothing here may refer to the lock: it must go when nobody has it any more.
        take, call, known = self.acquire, _lock_call(self), self._forklore

        def acquire(*args, **kwargs):
            block, timeout = _patience(args, kwargs, 0)
            if not block or not _me.on or not _is_patience(args, kwargs, timeout):
                return take(*args, **kwargs)
            if take(False):
                return True
            waits = _block(call, known, 0, timeout)
            try:
                return take(*args, **kwargs)
            finally:
                if waits:
                    _unblock(call)

        self.acquire = acquire

    return _make_methods


def _traced_lock_enter(original):
    def __enter__(self):
        if hasattr(self, "_forklore"):
            return self.acquire()
        return original(self)

    return __enter__


@_patch("multiprocessing.connection")
def _patch_connection(module):
    def awaited(connection, args, kwargs):
        if not _frame() or connection.poll():
            return None
        return ("pipe%d" % os.fstat(connection.fileno()).st_ino, 0, None)

    _replace(module._ConnectionBase, "recv", lambda f: _waiting(f, "receive", awaited))


# ----------------------------------------------------------------------------------- start


def _install(listing, helper=False):
    global _files, _listing
    import atexit

    _listing = os.path.abspath(listing)
    _files = frozenset((listing, os.path.abspath(listing)))  # 3.8 keeps a relative name
    _me.helper = helper
    _connect()
    if _me.on:
        atexit.register(_end_output)
        _capture("out", 1)
        _capture("err", 2)
        _follow_lines()
    _patch_os()
    _patch_modules()
    _replace(sys, "excepthook", _traced_excepthook)
    _replace(sys, "unraisablehook", _traced_unraisablehook)


def _as_main(path):
    """A fresh module `__main__` for the program, as the interpreter makes it."""
    from importlib.machinery import SourceFileLoader

    module = type(sys)("__main__")
    file = os.path.abspath(path) if sys.version_info >= (3, 9) else path
    module.__dict__.update(
        __file__=file,
        __builtins__=sys.modules["builtins"],
        __loader__=SourceFileLoader("__main__", file),
        __cached__=None,
    )
    if sys.version_info < (3, 14):
        module.__annotations__ = {}
    return module


def run(no_bytecode):
    """Runs the program that the command line names, and tells."""
    global _start_code, _start_module
    _start_code = sys._getframe(1).f_code
    sys.dont_write_bytecode = no_bytecode
    if len(sys.argv) < 2:
        sys.exit("usage: forklore_trace.py LISTING [ARGUMENT ...]")
    del sys.argv[0]
    if hasattr(sys, "orig_argv"):
        sys.orig_argv[-len(sys.argv) - 2 :] = sys.argv
    path = sys.argv[0]
    sys.path[:1] = [os.path.dirname(os.path.realpath(path))]
    _install(path)
    _remember_source(None, "")
    main = _as_main(path)
    _start_module = sys.modules["__main__"]  # kept: its end is the end of its variables
    sys.modules["__main__"] = main
    file, variables = main.__file__, main.__dict__
    del main  # only sys.modules has it, as without us: so it goes when that goes
    _Birth("MainProcess", "main", "main").tell(_me.pid, os.getppid(), 0)
    _tell("ProcessReady", line=0)
    try:
        with open(path, "rb") as source:
            code = compile(source.read(), file, "exec", dont_inherit=True)
        exec(code, variables)
    except BaseException as e:
        _failed(e)
        _leave()
        raise


def child(no_bytecode, listing, code, helper):
    """Runs the code that multiprocessing gave to `python -c` for a process that it spawned."""
    global _start_code
    start = sys._getframe(1)
    _start_code = start.f_code
    for name in ("s", "k"):
        del start.f_globals[name]
    sys.dont_write_bytecode = no_bytecode
    del sys.path[0]
    given = getattr(sys, "orig_argv", ())
    if "-c" in given:
        given[given.index("-c") + 1] = code
    _install(listing, helper)
    if helper:
        _tell("ProcessReady", line=0)
    compiled = compile(code, "<string>", "exec", dont_inherit=True)
    _remember_source(compiled, code)
    try:
        exec(compiled, sys.modules["__main__"].__dict__)
    except BaseException as e:
        _failed(e)
        _leave()
        raise


def _leave():
    """Whoever is told of the exception that ends the program gets it without our frames, also the
    program's own hook."""
    if getattr(sys.excepthook, "__code__", None) is not _excepthook_code:
        _replace(sys, "excepthook", _traced_excepthook)


def _remember_source(compiled, code):
    """Since 3.13 tracebacks show the code of -c: show what multiprocessing wrote, not what we
    made of it."""
    linecache = sys.modules.get("linecache")
    if linecache is None:
        return
    if linecache.cache.pop("<string>", None) is not None and code:
        linecache.cache["<string>"] = (len(code), None, [code + "\n"], "<string>")
    elif code and hasattr(linecache, "_interactive_cache"):
        linecache._register_code(compiled, code, "<string>")


if __name__ == "__main__":
    # Again as a module: imported, it is compiled once for all, and found by children.
    exec(start_code(_HERE, "run(k)"))
