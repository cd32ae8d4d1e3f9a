import os
from time import sleep

num = 0

num = 7
pid = os.fork()
if pid == 0:
    sleep(1)
    print(f"child: num = {num}")
else:
    print(f"parent: num = {num}")
    os.waitpid(pid, 0)
