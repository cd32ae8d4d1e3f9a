# said: 40 tasks were sent; at most 20
from multiprocessing import Pool

ITEMS = 400


def square(n):
    return n * n


if __name__ == "__main__":
    pool = Pool(2)
    squares = pool.map(square, range(ITEMS), chunksize=10)
    pool.close()
    pool.join()
    print(f"sum: {sum(squares)}")
