import os
import sys

# keeps text until flush()
sys.stdout.reconfigure(line_buffering=False)
print(f"written once, by {os.getpid()}")
pid = os.fork()
print("child " if pid == 0 else "parent ", os.getpid(), sep="")
if pid > 0:
    os.waitpid(pid, 0)
