import os
import sys
from time import sleep

pid = os.fork()
if pid == 0:
    print(f"child {os.getpid()} ends")
    sys.exit(3)
# fetches the exit code
_, status = os.waitpid(pid, 0)
print(f"parent: it ended with {status >> 8}")
sleep(3)
