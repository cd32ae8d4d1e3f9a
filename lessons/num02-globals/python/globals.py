import os
from time import sleep

num = 0

pid = os.fork()
if pid == 0:
    num = num + 1
    print(f"child: num = {num}")
    sleep(2)
else:
    sleep(1)  # the child has added by now
    num = num + 1
    print(f"parent: num = {num}")
    os.waitpid(pid, 0)
