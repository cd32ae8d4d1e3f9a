# said: Whoever waits for a certain pid cannot see
import os
from time import sleep

children = []
for code in [3, 2, 1]:
    pid = os.fork()
    if pid == 0:
        sleep(0.8 * code)
        os._exit(code)
    children.append(pid)

for pid in children:
    _, status = os.waitpid(pid, 0)
    print(f"{pid} ended with {status >> 8}")
