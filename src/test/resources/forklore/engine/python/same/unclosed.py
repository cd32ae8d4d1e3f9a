from multiprocessing import Pool
def half(n):
    if n % 2 != 0:
        raise ValueError(f"{n} is odd")
    return n // 2
if __name__ == "__main__":
    pool = Pool(2)
    results = [pool.apply_async(half, (n,)) for n in [4, 7, 10]]
    for result in results:
        try:
            print(f"result {result.get()}")
        except ValueError as e:
            print(f"failed: {e}")
