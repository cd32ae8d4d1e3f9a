# said: The wait stands where the children come along
import os

for _ in range(4):
    if os.fork() == 0:
        print(f"process {os.getpid()}", flush=True)
        os.wait()
        os._exit(0)
print(f"process {os.getpid()}")
