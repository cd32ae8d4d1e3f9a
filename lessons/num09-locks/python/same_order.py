from multiprocessing import Lock, Process
from os import getpid
from time import sleep


def move(first, second):
    with first:
        print(f"{getpid()} has one")
        sleep(1.5)
        with second:
            print(f"{getpid()} has both")


if __name__ == "__main__":
    lock_a = Lock()
    lock_b = Lock()
    p1 = Process(target=move, args=(lock_a, lock_b))
    # A before B, everywhere
    p2 = Process(target=move, args=(lock_a, lock_b))
    p1.start()
    p2.start()
    p1.join()
    p2.join()
    print("both are done")
