import random
from multiprocessing import Pool
from os import getpid
from time import perf_counter, sleep

WORKERS = 3
TASKS = 10
LONGEST = 2.0
SEED = 7


def worker(task, seconds):
    print(f"task {task} starts, pid {getpid()}")
    before = perf_counter()
    sleep(seconds)
    print(f"task {task} done, took {since(before)}")


def since(start):
    return f"{perf_counter() - start:.2f} s"


if __name__ == "__main__":
    rng = random.Random(SEED)
    pool = Pool(WORKERS)
    before = perf_counter()
    for task in range(TASKS):
        seconds = rng.uniform(0, LONGEST)
        # waits for the task
        pool.apply(worker, (task, seconds))
    after = perf_counter()
    print("---- start ----")
    pool.close()
    pool.join()  # nothing left to wait for
    print("----- end -----")
    print(f"before the loop: {since(before)}")
    print(f"after the loop: {since(after)}")
