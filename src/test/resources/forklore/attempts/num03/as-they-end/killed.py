# said: exit codes of the children: -9, -9, -9
import os
from time import sleep

children = []
for code in [3, 2, 1]:
    pid = os.fork()
    if pid == 0:
        sleep(0.8 * code)
        os._exit(code)
    children.append(pid)

for pid in reversed(children):
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    print(f"{pid} ended")
