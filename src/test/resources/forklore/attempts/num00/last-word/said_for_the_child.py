# said: A line counts for the process that prints it
import os
from time import sleep

pid = os.fork()
if pid == 0:
    sleep(1)
else:
    print("main: the main work")
    os.waitpid(pid, 0)
    print("child: finished")
    print("main: all done")
