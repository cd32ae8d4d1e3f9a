import sys, os
print(__name__, __file__, sys.argv, sys.path[0])
print(sorted(k for k in globals() if k.startswith("__")), __spec__, __package__, __builtins__, type(__loader__).__name__)
print(sys.modules["__main__"].__file__, sys.stdout.encoding, sys.stdout.errors, sys.stdout.name, sys.stdout.mode, sys.stdout.fileno(), sys.stdout.isatty())
print(open(os.devnull).fileno(), sys.flags, sys.dont_write_bytecode)
print("你好", file=sys.stderr)
def f(): pass
print(f.__module__, f.__globals__ is globals())
import time, inspect
print(time.sleep.__name__, os.fork.__name__, os.write.__name__)
