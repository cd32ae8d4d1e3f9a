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


def following(number):
    return number + 1


def map_all(pool, count):
    items = list(range(count))
    begin = time.monotonic_ns()
    check(pool.map(following, items), count)
    print(time.monotonic_ns() - begin, flush=True)


def map_async(pool, count):
    items = list(range(count // 4))
    begin = time.monotonic_ns()
    for result in [pool.map_async(following, items) for _ in range(4)]:
        check(result.get(), count // 4)
    print(time.monotonic_ns() - begin, flush=True)


def imap(pool, count):
    items = list(range(count))
    begin = time.monotonic_ns()
    total = 0
    for result in pool.imap(following, items):
        total += result
    print(time.monotonic_ns() - begin, flush=True)
    assert total == (count + 1) * count // 2


def check(results, count):
    assert len(results) == count and results[-1] == count


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
        elif what == "map":
            map_all(workers, int(count))
        elif what == "mapAsync":
            map_async(workers, int(count))
        elif what == "imap":
            imap(workers, int(count))
    workers.close()
    workers.join()
