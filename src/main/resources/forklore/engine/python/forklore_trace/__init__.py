"""Runs a Python program and tells Forklore what its processes do.

    python3 -c START_CODE LISTING [ARGUMENT ...]        (see start_code())
    python3 forklore_trace LISTING [ARGUMENT ...]       (the same by hand: this folder)

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
for anyway: modules are patched when the program itself imports them, and the rooms of this
package that are about them are loaded then. Names with an underscore are this package's own, and
each room may use those of the rooms below it:

    state < facts < lines < following < waiting, patching < output, descriptors < births < hooks
        < other_programs < os_processes                   loaded with every program
    failures, threads, programs                           with traceback, threading, subprocess
    looking                                               where lines come too fast
    names < pipe_ends < pipe_files                        with the first pipe of the program
    shared < feeders < queues; pipes; names, holding < conditions < sync, memory;
        commands < processes; tasks < pools < executors; proxies < managers
                                                          with those modules of multiprocessing
"""

import os
import sys

from .births import _Birth
from .facts import _connect, _tell
from .following import _follow_lines
from .hooks import _leave, _traced_excepthook, _traced_unraisablehook
from .os_processes import _patch_os
from .output import _capture, _end_output
from .patching import _patch_modules, _replace, _room
from .state import _files, _me


def _install(listing, helper=False):
    import atexit

    _me.listing = os.path.abspath(listing)
    _files.update((listing, os.path.abspath(listing)))  # 3.8 keeps a relative name
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


def run(no_bytecode):
    """Runs the program that the command line names, and tells."""
    _me.start_code = sys._getframe(1).f_code
    sys.dont_write_bytecode = no_bytecode
    if len(sys.argv) < 2:
        sys.exit("usage: forklore_trace LISTING [ARGUMENT ...]")
    del sys.argv[0]
    if hasattr(sys, "orig_argv"):
        sys.orig_argv[-len(sys.argv) - 2 :] = sys.argv
    path = sys.argv[0]
    sys.path[:1] = [os.path.dirname(os.path.realpath(path))]
    _install(path)
    _remember_source(None, "")
    main = _as_main(path)
    _me.start_module = sys.modules["__main__"]  # kept: its end is the end of its variables
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
        _room("failures")._failed(e)
        _leave()
        raise


def child(no_bytecode, listing, code, helper):
    """Runs the code that multiprocessing gave to `python -c` for a process that it spawned."""
    start = sys._getframe(1)
    _me.start_code = start.f_code
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
        _room("failures")._failed(e)
        _leave()
        raise


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
