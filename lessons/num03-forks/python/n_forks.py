import os
from time import sleep

N = 3

children = []
for _ in range(N):
    pid = os.fork()
    if pid == 0:
        # they are my siblings, not my children
        children.clear()
    else:
        children.append(pid)
    sleep(0.5)

print(f"{os.getpid()}, child of {os.getppid()}, has {children}")
sleep(1)
for child in children:
    os.waitpid(child, 0)
