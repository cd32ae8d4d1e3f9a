import os

for _ in range(4):
    if os.fork() == 0:
        print(f"process {os.getpid()}", flush=True)
        # ends here and never goes round the loop
        os._exit(0)
print(f"process {os.getpid()}")
for _ in range(4):
    os.wait()
