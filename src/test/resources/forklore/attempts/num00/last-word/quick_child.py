# said: Its work is not yours to shorten
import os

pid = os.fork()
if pid == 0:
    print("child: finished")
else:
    print("main: the main work")
    os.waitpid(pid, 0)
    print("main: all done")
