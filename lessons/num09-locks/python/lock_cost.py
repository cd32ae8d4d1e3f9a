from multiprocessing import Lock, Value
from time import perf_counter

ROUNDS = 100


def bare(number, lock):
    for _ in range(ROUNDS):
        number.value += 1


def safe(number, lock):
    for _ in range(ROUNDS):
        with lock:
            number.value += 1


def best(work):  # of five
    number = Value("i", 0, lock=False)
    lock = Lock()
    times = []
    for _ in range(5):
        before = perf_counter()
        work(number, lock)
        times.append(perf_counter() - before)
    return min(times) * 1e6 / ROUNDS


if __name__ == "__main__":
    without = best(bare)
    print(f"without a lock: {without:.2f} µs")
    within = best(safe)
    print(f"with a lock: {within:.2f} µs")
    print(f"{within / without:.0f} times as long")
