# said: each should print one
import os

for i in range(4):
    if os.fork() == 0:
        print(f"child {i} begins", flush=True)
        print(f"process {os.getpid()}", flush=True)
        os._exit(0)
for _ in range(4):
    os.wait()
print(f"process {os.getpid()}")
