from multiprocessing import Pool
from time import perf_counter

MOST = 8
ALONE = 20


def compute(percent):
    return sum(range(percent * 1_500_000))


if __name__ == "__main__":
    for workers in range(1, MOST + 1):
        share = (100 - ALONE) // workers
        pool = Pool(workers)
        # until every worker is there
        pool.map(compute, [1] * workers, chunksize=1)
        before = perf_counter()
        compute(ALONE)  # cannot be shared
        pool.map(compute, [share] * workers, chunksize=1)
        took = perf_counter() - before
        print(f"workers: {workers}, {took:.2f} s")
        pool.close()
        pool.join()
