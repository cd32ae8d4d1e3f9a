from multiprocessing import Array, Process, Semaphore
from time import perf_counter, sleep

ROOM = 3


def consume(cells, free, filled):
    for i in range(6):
        filled.acquire()
        print(f"took {cells[i % ROOM]}")
        sleep(1)
        free.release()


if __name__ == "__main__":
    cells = Array("i", ROOM)
    free = Semaphore(ROOM)
    filled = Semaphore(0)
    p = Process(target=consume, args=(cells, free, filled))
    p.start()
    before = perf_counter()
    for i in range(6):
        free.acquire()
        cells[i % ROOM] = i + 1
        filled.release()
    took = perf_counter() - before
    p.join()
    print(f"put all six in {took:.2f} s")
