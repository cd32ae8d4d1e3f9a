import os
from time import sleep

WAIT = 1.0

num = 0

pid = os.fork()
if pid == 0:
    num = num + 1
    print(f"child: num = {num}")
    sleep(2)
else:
    sleep(WAIT)  # the child has added by now
    num = num + 1
    print(f"parent: num = {num}")
    os.waitpid(pid, 0)
