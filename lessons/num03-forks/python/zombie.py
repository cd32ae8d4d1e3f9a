import os
import sys
from time import sleep

pid = os.fork()
if pid == 0:
    print(f"child {os.getpid()} ends")
    sys.exit()
print("parent: busy with other things")
sleep(3)
print(f"parent: who was {pid}?")
