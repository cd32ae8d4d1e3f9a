"""The CPython side of ForkBench: forks a child for each line on standard input."""
import os
import sys
import time

for _ in sys.stdin:
    print(time.monotonic_ns(), flush=True)
    pid = os.fork()
    if pid == 0:
        print("first line", flush=True)
        os._exit(0)
    os.waitpid(pid, 0)
