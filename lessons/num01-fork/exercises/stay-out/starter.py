import os

pid = os.fork()
if pid == 0:
    print("child: my part is done")
print(f"parent: I wait for {pid}")
os.waitpid(pid, 0)
print("parent: all done")
