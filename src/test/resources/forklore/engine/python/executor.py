import asyncio
import multiprocessing as mp
import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool


def prepare(word):
    print("prepared", word, flush=True)


def square(n):
    if n == 3:
        raise ValueError("three")
    return n * n


def die(n):
    os.kill(os.getpid(), signal.SIGKILL)


async def drive():
    with ProcessPoolExecutor(1) as pool:
        print(await asyncio.get_running_loop().run_in_executor(pool, abs, -7))


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    with ProcessPoolExecutor(1, initializer=prepare, initargs=("well",)) as pool:
        futures = [pool.submit(square, n) for n in range(4)]
        print([f.result() for f in futures[:3]], repr(futures[3].exception()))
        print(list(pool.map(abs, range(4), chunksize=2)))
        print([f.result() for f in as_completed([pool.submit(abs, -5)])])
        try:
            pool.submit(square, lambda: 1).result()
        except Exception as e:
            print(type(e).__name__)
    pool = ProcessPoolExecutor(1)
    lost, left = pool.submit(die, 1), pool.submit(abs, 1)
    for future in lost, left:
        try:
            future.result()
        except BrokenProcessPool:
            print("broken")
    pool.shutdown()
    asyncio.run(drive())
