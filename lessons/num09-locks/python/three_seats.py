from multiprocessing import Barrier, Process, Semaphore
from time import perf_counter, sleep


def eat(door, seats, guest):
    door.wait()  # until all are here
    with seats:
        print(f"guest {guest} sits down")
        sleep(1.5)
        print(f"guest {guest} gets up")


if __name__ == "__main__":
    door = Barrier(7)
    seats = Semaphore(3)
    guests = [
        Process(target=eat, args=(door, seats, guest))
        for guest in range(1, 7)
    ]
    for p in guests:
        p.start()
    door.wait()
    before = perf_counter()
    for p in guests:
        p.join()
    print(f"took {perf_counter() - before:.2f} s")
