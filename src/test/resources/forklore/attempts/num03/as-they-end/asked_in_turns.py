# said: was a zombie for
import os
from time import sleep

children = []
for code in [3, 2, 1]:
    pid = os.fork()
    if pid == 0:
        sleep(0.8 * code)
        os._exit(code)
    children.append(pid)

while children:
    for pid in list(children):
        sleep(0.9)
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            print(f"{pid} ended with {status >> 8}")
            children.remove(pid)
