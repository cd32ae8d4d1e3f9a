# said: Time that passes is no waiting
import os

for _ in range(4):
    if os.fork() == 0:
        print(f"process {os.getpid()}", flush=True)
        os._exit(0)
print(f"process {os.getpid()}")
