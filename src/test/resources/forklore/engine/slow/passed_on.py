import time
from multiprocessing import Lock, Process


def give(lock):
    time.sleep(1)
    lock.release()


if __name__ == "__main__":
    lock = Lock()
    Process(target=give, args=(lock,)).start()
    lock.acquire()
    lock.acquire()
    print("signalled")
