# said: There was only one process
from time import sleep

print("main: the main work")
sleep(1)
print("child: finished")
print("main: all done")
