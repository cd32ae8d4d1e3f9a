import os
from os import getpid
from time import sleep

pid = os.fork()
if pid == 0:
    sleep(1)
    print(f"child {getpid()}: finished")
else:
    print(f"main {getpid()}: the main work")
    # something is missing here
    print(f"main {getpid()}: all done")
