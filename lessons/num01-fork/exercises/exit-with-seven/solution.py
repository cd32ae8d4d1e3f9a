import os

pid = os.fork()
if pid == 0:
    print("child: I found 7", flush=True)
    os._exit(7)
_, status = os.waitpid(pid, 0)
print(f"parent: it found {os.waitstatus_to_exitcode(status)}")
