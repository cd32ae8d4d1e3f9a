from multiprocessing import Process, parent_process
from os import getpid
from time import perf_counter, sleep


def worker(label, seconds):
    before = perf_counter()
    print(f"{label}: parent {parent_process().pid}, I am {getpid()}")
    sleep(seconds)
    print(f"{label} took {perf_counter() - before:.2f} s")


if __name__ == "__main__":
    print(f"main {getpid()}")
    p1 = Process(target=worker, args=("worker_1", 2))
    p2 = Process(target=worker, args=("worker_2", 1), name="quick")
    p1.start()
    p2.start()
    print(f"p1 alive {p1.is_alive()}, p2 alive {p2.is_alive()}")
    print(f"{p1.name} is {p1.pid}")
    print(f"{p2.name} is {p2.pid}")
    p1.join(1)  # waits one second at most
    print(f"p1 alive {p1.is_alive()}, p2 alive {p2.is_alive()}")
    p1.join()
    print(f"p1 alive {p1.is_alive()}")
    p2.join()
