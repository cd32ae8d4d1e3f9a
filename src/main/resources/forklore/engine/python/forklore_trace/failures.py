"""What is told of an exception that ends a process."""

import os
import sys

from .facts import _tell
from .hooks import _is_ours
from .lines import _catch_up
from .patching import _patch, _replace
from .state import _PIECE, _files, _me, _quote


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
            if sys._getframe(1).f_code is _me.bootstrap_code:
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
