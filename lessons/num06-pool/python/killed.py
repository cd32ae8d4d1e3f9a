from multiprocessing import Pool, active_children
from time import sleep


def square(n):
    sleep(1)
    return n * n


def kill_one_worker():
    worker = active_children()[0]
    print(f"killing {worker.pid}")
    worker.kill()


if __name__ == "__main__":
    pool = Pool(2)
    results = [pool.apply_async(square, (n,)) for n in [1, 2, 3, 4]]
    sleep(0.5)
    kill_one_worker()
    for result in results:
        # waits for ever for the lost one
        print(f"result {result.get()}")
