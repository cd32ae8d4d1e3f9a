# said: The children went round the loop
import os
from time import sleep

for _ in range(4):
    pid = os.fork()
    if pid == 0:
        print(f"child {os.getpid()}")
    else:
        os.waitpid(pid, 0)
sleep(0.5)
