import time
from multiprocessing import Lock, Process


def take(first, second):
    with first:
        time.sleep(0.3)
        while not second.acquire(timeout=0.5):
            first.release()
            time.sleep(0.2)
            first.acquire()
            break
        else:
            second.release()


if __name__ == "__main__":
    lock_a = Lock()
    lock_b = Lock()
    one = Process(target=take, args=(lock_a, lock_b))
    two = Process(target=take, args=(lock_b, lock_a))
    one.start()
    two.start()
    one.join()
    two.join()
