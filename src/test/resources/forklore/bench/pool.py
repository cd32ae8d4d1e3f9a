"""The CPython side of PoolBench: does what a line on standard input says, prints nanoseconds."""
import multiprocessing
import sys
import time


def first_line():
    print("first line", flush=True)


def nothing():
    return None


def spawn():
    process = multiprocessing.Process(target=first_line)
    print(time.monotonic_ns(), flush=True)
    process.start()
    process.join()


def apply(pool, count):
    begin = time.monotonic_ns()
    for _ in range(count):
        pool.apply(nothing)
    print(time.monotonic_ns() - begin, flush=True)


def apply_async(pool, count):
    begin = time.monotonic_ns()
    for result in [pool.apply_async(nothing) for _ in range(count)]:
        result.get()
    print(time.monotonic_ns() - begin, flush=True)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    workers = multiprocessing.Pool(2)
    for line in sys.stdin:
        what, _, count = line.strip().partition(" ")
        if what == "spawn":
            spawn()
        elif what == "apply":
            apply(workers, int(count))
        elif what == "applyAsync":
            apply_async(workers, int(count))
    workers.close()
    workers.join()
