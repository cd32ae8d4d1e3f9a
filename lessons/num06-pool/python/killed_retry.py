import os
import signal
from multiprocessing import Pool, TimeoutError
from time import sleep


def square(n):
    sleep(1)
    return n * n


if __name__ == "__main__":
    pool = Pool(2)
    victim = pool.apply(os.getpid)
    numbers = [1, 2, 3, 4]
    results = [pool.apply_async(square, (n,)) for n in numbers]
    sleep(0.5)
    print(f"killing {victim}")
    os.kill(victim, signal.SIGKILL)
    for n, result in zip(numbers, results):
        try:
            print(f"result {result.get(timeout=4)}")
        except TimeoutError:
            print(f"lost: {n}")
            print(f"again: {pool.apply(square, (n,))}")
    # after close(), join() would wait for the lost one
    pool.terminate()
    pool.join()
