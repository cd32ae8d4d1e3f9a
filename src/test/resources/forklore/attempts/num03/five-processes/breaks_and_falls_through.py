# said: A child came to a wait
import os

for _ in range(4):
    if os.fork() == 0:
        break
print(f"process {os.getpid()}", flush=True)
for _ in range(4):
    os.wait()
