from multiprocessing import Pool


class Odd(Exception):
    def __init__(self, number, hint):
        super().__init__(number, hint)  # keeps both


def half(n):
    if n % 2 != 0:
        raise Odd(n, "take an even one")
    return n // 2


if __name__ == "__main__":
    pool = Pool(2)
    results = [pool.apply_async(half, (n,)) for n in [4, 7, 10]]
    pool.close()
    for result in results:
        try:
            print(f"result {result.get()}")
        except Odd as e:
            print(f"failed: {e}")
    pool.join()
