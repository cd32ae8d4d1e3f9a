# said: That is a fan and no chain
import os

for _ in range(3):
    if os.fork() == 0:
        print(f"{os.getpid()}, child of {os.getppid()}", flush=True)
        os._exit(0)
for _ in range(3):
    os.wait()
print(f"{os.getpid()}, child of {os.getppid()}")
