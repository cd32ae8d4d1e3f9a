import multiprocessing
from multiprocessing import Process, parent_process
from os import getpid, getppid

METHOD = "fork"  # fork, spawn or forkserver


def show():
    print(f"started by {parent_process().pid}")
    print(f"getppid() says {getppid()}")


if __name__ == "__main__":
    multiprocessing.set_start_method(METHOD)
    print(f"main is {getpid()}")
    p = Process(target=show)
    p.start()
    p.join()
