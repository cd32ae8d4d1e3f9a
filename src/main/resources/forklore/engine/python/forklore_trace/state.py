"""What this process and each of its threads know of themselves, and what everybody needs."""

import _thread
import os
import sys
import time

_monotonic = time.monotonic_ns
_ident = _thread.get_ident
_os_read = os.read
_os_write = os.write
_fstat = os.fstat
_getpid = os.getpid


try:
    from _json import encode_basestring as _quote
except ImportError:  # an interpreter built without its C accelerator
    from json.encoder import py_encode_basestring as _quote


_OURS = os.path.dirname(sys._getframe().f_code.co_filename) + os.sep
_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_STDLIB = os.path.dirname(os.path.abspath(os.__file__)) + os.sep
_SIMPLE = (int, float, str, bool, type(None))  # types whose repr() is nobody's code
_PIECE = 600  # characters of text in one fact: six bytes each at worst, so a fact always fits
_LONG_PIECE = 1900  # the same for text of printable ASCII: two bytes each at worst
_ATOMIC = 4096  # PIPE_BUF
_RECORD = b"\x1e"  # begins what we write among the output
_EBADF = 9
_OUT_OF_THE_WAY = 200  # a number that no program's files come near
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
    falling_asleep = ()  # inside wait() of a condition: whether it was told that it waits
    message = ()  # what is being sent through a pipe
    received = 0  # bytes, of the message that came last through a pipe
    making = False  # inside a constructor: the locks that it makes are parts of something told
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
        self.takes_full_at = 0
        self.held = {}  # locks that were taken and not told yet; whoever tells anything tells them
        self.tell_held = None
        self.line_skipped = False
        self.lines_muted = False
        self.blind = {}  # threads that are not traced for now, and the line last told of each
        self.looking = None  # held while somebody looks where those stand
        self.waiting = False
        self.last_line = 0
        self.globals = None
        self.ended = False
        self.seen = {}
        self.endpoint = None
        self.listing = ""
        self.start_code = None  # the code object of `python -c`, no part of the program
        self.start_module = None
        self.bootstrap_code = None
        self.monitoring = getattr(sys, "monitoring", None)

    def line(self):
        """The line of the listing that this thread stands on; whoever follows lines says it."""
        return 0

    def forked(self):
        self.pid = _getpid()
        self.main_thread = _ident()
        self.helper = False
        self.numbers = _counter()
        self.lines_full_at = _monotonic()
        self.held.clear()  # the parent's
        self.blind = {}
        self.looking = None
        self.waiting = False


def _counter():
    from itertools import count

    return count(1).__next__


_thread_state = _Thread()
_me = _Process()
_ends = {}  # open files that are ends of pipes: the pipe's id, which end, the file's own number
_files = set()  # the names that the listing's code objects carry
_watched = tuple(n for n in os.environ.get("FORKLORE_WATCH", "").split(",") if n)
_STAND_IN_NAME = "<stand-in of forklore>"
