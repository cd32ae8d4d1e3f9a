import os
from os import getpid
from time import sleep

WORK = 2.0

print(f"one process: {getpid()}")
pid = os.fork()  # from here on there are two
if pid == 0:
    print(f"sub-process {getpid()}: my part of the work")
    sleep(WORK)
    print(f"sub-process {getpid()}: finished")
else:
    print(f"main process {getpid()}: the main work")
    sleep(1)
    print(f"main process {getpid()}: waiting for {pid}")
    os.waitpid(pid, 0)
    print(f"main process {getpid()}: all done")
