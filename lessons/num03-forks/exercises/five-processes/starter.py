import os
from time import sleep

for _ in range(4):
    os.fork()
print(f"process {os.getpid()}")
sleep(1)
