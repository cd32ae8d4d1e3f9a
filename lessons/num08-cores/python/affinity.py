import os
from multiprocessing import Process
from time import perf_counter


def compute(cores):
    os.sched_setaffinity(0, cores)  # for this process
    sum(range(80_000_000))


def run_two(cores):
    two = [Process(target=compute, args=(cores,)) for _ in range(2)]
    for process in two:
        process.start()
    for process in two:
        process.join()


if __name__ == "__main__":
    all_cores = os.sched_getaffinity(0)
    one_core = {min(all_cores)}
    print(f"I may use {len(all_cores)} of {os.cpu_count()} cores")
    for way, cores in ("pinned", one_core), ("free", all_cores):
        workers = 2
        before = perf_counter()
        run_two(cores)
        took = perf_counter() - before
        print(f"{way}: {took:.2f} s")
