from multiprocessing import Process, Semaphore
from time import perf_counter, sleep


def eat(seats, guest):
    with seats:
        print(f"guest {guest} sits down")
        sleep(1.5)
        print(f"guest {guest} gets up")


if __name__ == "__main__":
    before = perf_counter()
    seats = Semaphore(3)
    guests = [
        Process(target=eat, args=(seats, guest))
        for guest in range(1, 7)
    ]
    for p in guests:
        p.start()
    for p in guests:
        p.join()
    print(f"took {perf_counter() - before:.2f} s")
