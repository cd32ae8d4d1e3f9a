import os

pid = os.fork()
if pid > 0:
    os.waitpid(pid, 0)
print(f"{os.getpid()}, child of {os.getppid()}")
