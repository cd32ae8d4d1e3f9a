from multiprocessing import get_context
from threading import Thread
from time import perf_counter

TIMES = 8


def nothing():
    pass


if __name__ == "__main__":
    workers = TIMES
    for way in "spawn", "forkserver", "fork", "thread":
        if way == "thread":
            kind = Thread
        else:
            kind = get_context(way).Process
        before = perf_counter()
        for _ in range(TIMES):
            task = kind(target=nothing)
            task.start()
            task.join()
        took = perf_counter() - before
        print(f"{way}: {took * 1000 / TIMES:.2f} ms each")
