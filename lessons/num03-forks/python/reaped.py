import os
import sys
from time import sleep

pid = os.fork()
if pid == 0:
    print(f"child {os.getpid()} ends")
    sys.exit()
_, status = os.waitpid(pid, 0)  # fetches the exit code
print(f"parent: it ended with {status}")
sleep(3)
