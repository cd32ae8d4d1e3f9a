# hangs, said: the child changes its own copy
import os
from time import sleep

done = False

pid = os.fork()
if pid == 0:
    sleep(1)
    print("child: finished")
    done = True
else:
    print("main: the main work")
    while not done:
        sleep(0.2)
    print("main: all done")
