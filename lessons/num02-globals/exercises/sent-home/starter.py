import os
from random import randint

num = 0

pid = os.fork()
if pid == 0:
    num = randint(1, 99)
    print(f"child: num = {num}", flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print(f"parent: num = {num}")
