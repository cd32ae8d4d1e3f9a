import os
import sys
from time import sleep

pid = os.fork()
if pid == 0:
    print(f"child {os.getpid()} ends")
    sys.exit(3)
print("parent: busy with other things")
sleep(2)
print("parent: done")
