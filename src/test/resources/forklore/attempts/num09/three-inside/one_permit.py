# said: fewer than three were inside at once
from multiprocessing import Barrier, Process, Semaphore
from time import sleep


def load(everybody, lines, file):
    everybody.wait()  # until all six are here
    with lines:
        print(f"file {file} begins")
        sleep(1.5)
        print(f"file {file} is here")


if __name__ == "__main__":
    everybody = Barrier(6)
    lines = Semaphore(1)
    loaders = [
        Process(target=load, args=(everybody, lines, file))
        for file in range(1, 7)
    ]
    for p in loaders:
        p.start()
    for p in loaders:
        p.join()
