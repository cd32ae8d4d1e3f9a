# said: Each has to wait for its own child before it ends
import os
from time import sleep

for _ in range(3):
    if os.fork() > 0:
        break
    sleep(0.5)
print(f"{os.getpid()}, child of {os.getppid()}")
