import time
from multiprocessing import Pool


def work(seconds):
    time.sleep(seconds)
    return seconds


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(work, [0.3, 0.4, 0.3, 0.2]))
        print(pool.apply_async(work, (0.5,)).get())
    other = Pool(2)
    other.apply_async(work, (0.5,))
    other.close()
    other.join()
