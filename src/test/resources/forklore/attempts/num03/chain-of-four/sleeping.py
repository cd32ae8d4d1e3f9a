# said: Sleeping longer only hides that
import os
from time import sleep

seconds = 2.0
for _ in range(3):
    if os.fork() > 0:
        sleep(seconds)
        break
    seconds -= 0.6
print(f"{os.getpid()}, child of {os.getppid()}")
