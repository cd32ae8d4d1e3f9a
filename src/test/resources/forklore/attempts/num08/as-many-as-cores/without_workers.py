# said: No worker was started
import os


def compute(size):
    return sum(range(size))


if __name__ == "__main__":
    cores = len(os.sched_getaffinity(0))
    for _ in range(2 * cores):
        compute(1_000_000)
    print(f"workers: {cores}")
