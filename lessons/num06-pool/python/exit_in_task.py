import sys
from multiprocessing import Pool


def half(n):
    if n % 2 != 0:
        sys.exit(f"{n} is odd")  # ends the worker, not only the task
    return n // 2


if __name__ == "__main__":
    pool = Pool(2)
    results = [pool.apply_async(half, (n,)) for n in [4, 7, 10]]
    for result in results:
        print(f"result {result.get()}")
