import os
from time import sleep

num = 0

pid = os.fork()
if pid == 0:
    sleep(1)  # the parent has set it by now
    print(f"child: num = {num}")
else:
    num = 7
    print(f"parent: num = {num}")
    os.waitpid(pid, 0)
