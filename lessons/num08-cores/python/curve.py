from multiprocessing import Barrier, Pool
from time import perf_counter

MOST = 8
ALONE = 20
ALL = 80_000_000


def compute(size):
    return sum(range(size))


if __name__ == "__main__":
    alone = ALL * ALONE // 100
    for workers in range(1, MOST + 1):
        share = (ALL - alone) // workers
        here = Barrier(workers + 1)
        pool = Pool(workers, here.wait)
        here.wait()  # until every worker is there
        before = perf_counter()
        compute(alone)  # cannot be shared
        pool.map(compute, [share] * workers, chunksize=1)
        took = perf_counter() - before
        print(f"workers: {workers}, {took:.2f} s")
        pool.close()
        pool.join()
