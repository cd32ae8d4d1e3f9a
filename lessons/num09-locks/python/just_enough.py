from multiprocessing import Process, Value
from time import perf_counter, sleep


def cook(plates):
    sleep(1.5)  # in one's own pot: concerns nobody
    with plates.get_lock():
        plates.value += 1


if __name__ == "__main__":
    before = perf_counter()
    plates = Value("i", 0)
    cooks = [Process(target=cook, args=(plates,)) for _ in range(3)]
    for p in cooks:
        p.start()
    for p in cooks:
        p.join()
    print(f"plates: {plates.value}")
    print(f"took {perf_counter() - before:.2f} s")
