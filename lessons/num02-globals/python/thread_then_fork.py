import os
from threading import Lock, Thread
from time import sleep

lock = Lock()


def hold():
    with lock:
        sleep(1)


Thread(target=hold).start()
sleep(0.2)  # the thread holds the lock by now
pid = os.fork()  # the child gets the lock, but not the thread
if pid == 0:
    with lock:  # nobody is there to let it go
        print("child has the lock")
else:
    os.waitpid(pid, 0)
    print("the child has ended")
