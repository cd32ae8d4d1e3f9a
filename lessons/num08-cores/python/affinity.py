import os
from multiprocessing import Process
from time import perf_counter


def compute():
    sum(range(80_000_000))


def run_two():
    pair = [Process(target=compute) for _ in range(2)]
    for process in pair:
        process.start()
    for process in pair:
        process.join()


if __name__ == "__main__":
    all_cores = os.sched_getaffinity(0)
    one_core = {min(all_cores)}
    print(f"I may use {len(all_cores)} of {os.cpu_count()} cores")
    for way, cores in ("pinned", one_core), ("free", all_cores):
        os.sched_setaffinity(0, cores)  # children inherit it
        workers = 2
        before = perf_counter()
        run_two()
        took = perf_counter() - before
        print(f"{way}: {took:.2f} s")
