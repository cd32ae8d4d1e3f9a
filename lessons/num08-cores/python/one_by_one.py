from multiprocessing import Pool
from time import perf_counter

ITEMS = 300


def square(n):
    return n * n


if __name__ == "__main__":
    pool = Pool(2)
    pool.map(square, [0, 1])  # both are there
    before = perf_counter()
    squares = pool.map(square, range(ITEMS), chunksize=1)
    took = (perf_counter() - before) * 1000
    print(f"{len(squares)} squares in {took:.0f} ms")
    pool.close()
    pool.join()
