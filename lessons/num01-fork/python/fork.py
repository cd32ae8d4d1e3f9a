import os
from os import getpid, getppid
from time import sleep

print(f"before fork: {getpid()}")
pid = os.fork()
if pid == 0:
    print(f"{getpid()} is a child of {getppid()}")
    sleep(1)
else:
    print(f"{getpid()} is the parent of {pid}")
    os.waitpid(pid, 0)
    print(f"{getpid()}: my child has ended")
