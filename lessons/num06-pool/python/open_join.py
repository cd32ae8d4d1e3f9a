from multiprocessing import Pool


def power(base, exponent):
    return base**exponent


if __name__ == "__main__":
    pool = Pool(2)
    result = pool.apply_async(power, (7,), {"exponent": 2})
    try:
        pool.join()  # the pool may still receive tasks
    except ValueError as e:
        print(f"error: {e}")
    pool.close()
    pool.join()  # now there is an end to wait for
    print(f"result {result.get()}")
