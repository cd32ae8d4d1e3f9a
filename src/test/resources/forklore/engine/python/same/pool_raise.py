from multiprocessing import Pool
def boom(x): return 1 / x
if __name__ == "__main__":
    with Pool(1) as pool:
        pool.apply(boom, (0,))
