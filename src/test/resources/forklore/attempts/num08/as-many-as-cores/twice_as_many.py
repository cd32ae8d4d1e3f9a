# said: some of them have to wait for a core
import os
from multiprocessing import Pool


def compute(size):
    return sum(range(size))


if __name__ == "__main__":
    cores = len(os.sched_getaffinity(0))
    pool = Pool(2 * cores)
    pool.map(compute, [1_000_000] * 2 * cores)
    pool.close()
    pool.join()
    print(f"workers: {cores}")
