# said: There were 3 processes, not 4
import os

for _ in range(2):
    pid = os.fork()
    if pid > 0:
        os.waitpid(pid, 0)
        break
print(f"{os.getpid()}, child of {os.getppid()}")
