# said: Wait at once, before the first one ends
import os
from time import sleep

children = []
for code in [3, 2, 1]:
    pid = os.fork()
    if pid == 0:
        sleep(0.8 * code)
        os._exit(code)
    children.append(pid)

sleep(4)
for _ in range(3):
    pid, status = os.wait()
    print(f"{pid} ended with {status >> 8}")
