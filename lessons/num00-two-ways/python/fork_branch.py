import os
from os import getpid
from time import sleep

WORK = 2.0

print(f"one process: {getpid()}")
pid = os.fork()  # from here on there are two
if pid == 0:
    print(f"child {getpid()}: my part")
    sleep(WORK)
    print(f"child {getpid()}: finished")
else:
    print(f"main {getpid()}: the main work")
    sleep(1)
    print(f"main {getpid()} waits for {pid}")
    os.waitpid(pid, 0)
    print(f"main {getpid()}: all done")
