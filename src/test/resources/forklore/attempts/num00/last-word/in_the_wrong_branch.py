# said: it is in the wrong branch
import os
from time import sleep

pid = os.fork()
if pid == 0:
    sleep(1)
    print("child: finished", flush=True)
    os.waitpid(pid, 0)
else:
    print("main: the main work")
    print("main: all done")
