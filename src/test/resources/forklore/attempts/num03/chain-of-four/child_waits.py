# said: who has no child cannot wait for one
import os

for _ in range(3):
    pid = os.fork()
    if pid == 0:
        os.waitpid(pid, 0)
    else:
        break
print(f"{os.getpid()}, child of {os.getppid()}")
