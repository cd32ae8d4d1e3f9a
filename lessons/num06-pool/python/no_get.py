from multiprocessing import Pool


def half(n):
    if n % 2 != 0:
        raise ValueError(f"{n} is odd")
    return n // 2


if __name__ == "__main__":
    pool = Pool(2)
    for n in [4, 7, 10]:
        pool.apply_async(half, (n,))
    pool.close()
    pool.join()
    print("everything went well")
