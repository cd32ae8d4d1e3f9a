import os
from time import sleep

pid = os.fork()
if pid == 0:
    print(f"child: my parent is {os.getppid()}")
    sleep(2)
    print(f"child: my parent is {os.getppid()}")
    sleep(1)
else:
    sleep(1)
    print(f"parent {os.getpid()}: goodbye")
