from multiprocessing import Barrier
from multiprocessing.pool import Pool, ThreadPool
from time import perf_counter

MOST = 4
ALL = 80_000_000


def compute(size):
    return sum(range(size))


if __name__ == "__main__":
    kinds = {"processes": Pool, "threads": ThreadPool}
    for workers in range(1, MOST + 1):
        share = ALL // workers
        for way in kinds:
            here = Barrier(workers + 1)
            pool = kinds[way](workers, here.wait)
            here.wait()  # until every worker is there
            before = perf_counter()
            pool.map(compute, [share] * workers, chunksize=1)
            took = perf_counter() - before
            print(f"{way}, {workers}: {took:.2f} s")
            pool.close()
            pool.join()
