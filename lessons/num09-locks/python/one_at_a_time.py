from multiprocessing import Lock, Process
from time import perf_counter, sleep


def use(door, name):
    print(f"{name} comes")
    with door:
        print(f"{name} is inside")
        sleep(1)
        print(f"{name} leaves")


if __name__ == "__main__":
    before = perf_counter()
    door = Lock()
    people = [
        Process(target=use, args=(door, name))
        for name in ["Ann", "Ben", "Cleo"]
    ]
    for p in people:
        p.start()
    for p in people:
        p.join()
    print(f"took {perf_counter() - before:.2f} s")
