# said: each should print one
import os

for _ in range(3):
    pid = os.fork()
    print(f"{os.getpid()}, child of {os.getppid()}", flush=True)
    if pid > 0:
        os.waitpid(pid, 0)
        break
