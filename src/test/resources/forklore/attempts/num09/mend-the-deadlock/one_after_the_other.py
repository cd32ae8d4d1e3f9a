# said: The two never ran at the same time
from multiprocessing import Barrier, Lock, Process
from time import sleep


def pay(both, one, other, what):
    with one:
        sleep(1.5)
        with other:
            print(f"{what} is paid")


if __name__ == "__main__":
    both = Barrier(2)
    ann = Lock()
    ben = Lock()
    rent = (both, ann, ben, "the rent")
    bread = (both, ben, ann, "the bread")
    payments = [Process(target=pay, args=rent)]
    payments.append(Process(target=pay, args=bread))
    for p in payments:
        p.start()
        p.join()
