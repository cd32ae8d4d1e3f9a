import time
from multiprocessing import Lock, Process


def take(first, second):
    with first:
        time.sleep(0.4)
        with second:
            time.sleep(0.4)


if __name__ == "__main__":
    lock_a = Lock()
    lock_b = Lock()
    children = [Process(target=take, args=(lock_a, lock_b)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
