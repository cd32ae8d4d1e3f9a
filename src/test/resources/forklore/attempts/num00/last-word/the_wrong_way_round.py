# said: the branches are the wrong way round
import os
from time import sleep

pid = os.fork()
if pid != 0:
    sleep(1)
    print("child: finished")
else:
    print("main: the main work")
    os.waitpid(pid, 0)
    print("main: all done")
