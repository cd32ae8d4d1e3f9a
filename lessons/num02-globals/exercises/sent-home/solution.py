import os
from random import randint

num = 0

pid = os.fork()
if pid == 0:
    num = randint(1, 99)
    print(f"child: num = {num}", flush=True)
    os._exit(num)
_, status = os.waitpid(pid, 0)
num = os.waitstatus_to_exitcode(status)
print(f"parent: num = {num}")
