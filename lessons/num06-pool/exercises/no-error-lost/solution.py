from multiprocessing import Pool


def half(n):
    if n % 2 == 1:
        raise ValueError(f"{n} is odd")
    return n // 2


if __name__ == "__main__":
    pool = Pool(2)
    results = []
    for n in [2, 4, 7, 8]:
        results.append(pool.apply_async(half, (n,)))
    pool.close()
    pool.join()
    for result in results:
        result.get()
    print("everything went well")
