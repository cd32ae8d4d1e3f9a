# said: who has no child cannot wait for one
import os

for _ in range(4):
    if os.fork() == 0:
        print(f"process {os.getpid()}", flush=True)
        os.wait()
        os._exit(0)
print(f"process {os.getpid()}")
