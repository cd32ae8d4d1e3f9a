import os
from multiprocessing import Pool


def compute(size):
    return sum(range(size))


if __name__ == "__main__":
    if hasattr(os, "sched_getaffinity"):  # on Linux
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count()
    pool = Pool(cores)
    pool.map(compute, [1_000_000] * 2 * cores)
    pool.close()
    pool.join()
    print(f"workers: {cores}")
