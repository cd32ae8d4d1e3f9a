# said: There were 4 processes, not 5
import os

first = os.fork()
second = os.fork()
print(f"process {os.getpid()}")
if second > 0:
    os.waitpid(second, 0)
    if first > 0:
        os.waitpid(first, 0)
