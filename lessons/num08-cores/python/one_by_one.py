from multiprocessing import Barrier, Pool
from time import perf_counter

ITEMS = 300


def square(n):
    return n * n


if __name__ == "__main__":
    here = Barrier(3)
    pool = Pool(2, here.wait)
    here.wait()  # until both workers are there
    before = perf_counter()
    squares = pool.map(square, range(ITEMS), chunksize=1)
    took = (perf_counter() - before) * 1000
    print(f"{len(squares)} squares in {took:.0f} ms")
    pool.close()
    pool.join()
