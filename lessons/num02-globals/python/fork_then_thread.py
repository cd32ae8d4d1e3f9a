import os
from threading import Lock, Thread
from time import sleep

lock = Lock()


def hold():
    with lock:
        sleep(1)


pid = os.fork()  # no thread yet, nothing is held
if pid == 0:
    with lock:
        print("child has the lock")
else:
    Thread(target=hold).start()
    os.waitpid(pid, 0)
    print("the child has ended")
