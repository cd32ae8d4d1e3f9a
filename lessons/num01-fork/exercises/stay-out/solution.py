import os
import sys

pid = os.fork()
if pid == 0:
    print("child: my part is done")
    sys.exit()
print(f"parent: I wait for {pid}")
os.waitpid(pid, 0)
print("parent: all done")
