import os
import signal
import sys
import time
from multiprocessing import Pool, set_start_method


def slow():
    time.sleep(30)


def quick():
    return os.getpid()


if __name__ == "__main__":
    set_start_method(sys.argv[1])
    pool = Pool(1)
    first = pool.apply(quick)
    pool.apply_async(slow)
    time.sleep(0.5)
    os.kill(first, signal.SIGKILL)
    print(pool.apply(quick) != first)
    pool.terminate()
    pool.join()
