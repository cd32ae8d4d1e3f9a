import os

for _ in range(3):
    pid = os.fork()
    if pid > 0:
        # one child each: the next fork is the child's
        os.waitpid(pid, 0)
        break
print(f"{os.getpid()}, child of {os.getppid()}")
