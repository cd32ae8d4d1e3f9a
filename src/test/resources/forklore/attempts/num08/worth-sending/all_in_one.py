# said: only one worker has something to do
from multiprocessing import Pool

ITEMS = 400


def square(n):
    return n * n


if __name__ == "__main__":
    pool = Pool(2)
    squares = pool.map(square, range(ITEMS), chunksize=ITEMS)
    pool.close()
    pool.join()
    print(f"sum: {sum(squares)}")
