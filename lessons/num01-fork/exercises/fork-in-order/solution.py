import os

print(f"before fork: {os.getpid()}")
pid = os.fork()
if pid == 0:
    print(f"child of {os.getppid()}", flush=True)
    os._exit(0)
print(f"parent of {pid}")
os.waitpid(pid, 0)
print("my child has ended")
