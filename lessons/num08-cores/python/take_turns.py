import os
from multiprocessing import Process
from time import perf_counter, process_time

PROCESSES = 4
SECONDS = 3.0


def compute():
    used = process_time()
    before = perf_counter()
    while perf_counter() - before < SECONDS:
        sum(range(2_000_000))
    used = process_time() - used
    took = perf_counter() - before
    print(f"had {used:.2f} s of a core in {took:.2f} s")


def usable():
    if hasattr(os, "sched_getaffinity"):  # on Linux
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


if __name__ == "__main__":
    print(f"cores: {usable()}, processes: {PROCESSES}")
    processes = [Process(target=compute) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
