from multiprocessing import Pool


def compute(size):
    return sum(range(size))


if __name__ == "__main__":
    cores = 13  # ask for it
    pool = Pool(cores)
    pool.map(compute, [1_000_000] * 2 * cores)
    pool.close()
    pool.join()
    print(f"workers: {cores}")
