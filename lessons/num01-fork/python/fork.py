import os
from os import getpid, getppid
from time import sleep

print(f"before fork: {getpid()}")
pid = os.fork()
if pid == 0:
    print(f"child {getpid()}, my parent is {getppid()}")
    sleep(1)
else:
    print(f"parent {getpid()}, my child is {pid}")
    os.waitpid(pid, 0)
    print(f"parent {getpid()}: my child has ended")
