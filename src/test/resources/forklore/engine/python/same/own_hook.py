"""The program's own hook for exceptions sees its own frames only."""
import sys
import traceback


def hook(kind, error, trace):
    print(kind.__name__, error, [frame.lineno for frame in traceback.extract_tb(trace)])
    print(trace.tb_lineno, error.__traceback__ is trace)
    while trace is not None:
        print(trace.tb_frame.f_code.co_name, trace.tb_lineno)
        trace = trace.tb_next


class Fails:
    def __del__(self):
        raise ValueError("in __del__")


def fail():
    raise KeyError("mine")


if hasattr(sys, "orig_argv"):
    print(len(sys.orig_argv), sys.orig_argv[1:] == sys.argv)
Fails()
sys.excepthook = hook
fail()
