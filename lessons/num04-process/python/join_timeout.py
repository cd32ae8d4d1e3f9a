from multiprocessing import Process, parent_process
from os import getpid
from time import perf_counter, sleep


def worker(seconds):
    before = perf_counter()
    print(f"parent {parent_process().pid}, I am {getpid()}")
    sleep(seconds)
    print(f"{getpid()} took {perf_counter() - before:.2f} s")


if __name__ == "__main__":
    print(f"main {getpid()}")
    p1 = Process(target=worker, args=(2,))
    p2 = Process(target=worker, args=(1,), name="quick")
    p1.start()
    p2.start()
    print(f"p1 alive {p1.is_alive()}, p2 alive {p2.is_alive()}")
    print(f"{p1.name} is {p1.pid}")
    print(f"{p2.name} is {p2.pid}")
    p1.join(1)  # waits one second at most
    print(f"p1 alive {p1.is_alive()}, p2 alive {p2.is_alive()}")
    p1.join()
    print(f"p1 alive {p1.is_alive()}")
