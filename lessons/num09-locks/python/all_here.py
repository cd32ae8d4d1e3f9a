from multiprocessing import Barrier, Process
from time import perf_counter, sleep


def walk(hut, name, seconds):
    before = perf_counter()
    sleep(seconds)
    print(f"{name} is at the hut")
    hut.wait()
    took = perf_counter() - before
    print(f"{name} goes on after {took:.2f} s")


if __name__ == "__main__":
    hut = Barrier(3)
    people = [
        Process(target=walk, args=(hut, "Ann", 0.5)),
        Process(target=walk, args=(hut, "Ben", 1)),
        Process(target=walk, args=(hut, "Cleo", 3)),
    ]
    for p in people:
        p.start()
    for p in people:
        p.join()
