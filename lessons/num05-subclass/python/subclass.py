from multiprocessing import Process, parent_process
from os import getpid
from time import perf_counter, sleep

INTERVAL = 2.0


class Clock(Process):
    def __init__(self, interval):
        super().__init__()
        self.interval = interval

    def run(self):
        before = perf_counter()
        print(f"{getpid()}: child of {parent_process().pid}")
        sleep(self.interval)
        print(f"{getpid()}: took {since(before)}")


def since(start):
    return f"{perf_counter() - start:.2f} s"


if __name__ == "__main__":
    before = perf_counter()
    print(f"{getpid()}: main")
    clock = Clock(INTERVAL)
    clock.start()
    clock.join()
    print(f"{getpid()}: total {since(before)}")
