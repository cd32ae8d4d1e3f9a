# circle: C1 waits for lock_b, which C2 holds; C2 waits for lock_a, which C1 holds
from multiprocessing import Barrier, Lock, Process


def take(first, second, both):
    with first:
        both.wait()
        with second:
            print("never")


if __name__ == "__main__":
    lock_a = Lock()
    lock_b = Lock()
    both = Barrier(2)
    one = Process(target=take, args=(lock_a, lock_b, both))
    two = Process(target=take, args=(lock_b, lock_a, both))
    one.start()
    two.start()
    one.join()
    two.join()
