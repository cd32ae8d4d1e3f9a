import os
import signal
from multiprocessing import Pool
from time import sleep


def square(n):
    sleep(1)
    return n * n


if __name__ == "__main__":
    pool = Pool(2)
    victim = pool.apply(os.getpid)
    results = [
        pool.apply_async(square, (n,)) for n in [1, 2, 3, 4]
    ]
    sleep(0.5)
    print(f"killing {victim}")
    os.kill(victim, signal.SIGKILL)
    for result in results:
        # waits for ever for the lost one
        print(f"result {result.get()}")
