from multiprocessing import Process
from os import getpid
from time import sleep


def work(name):
    sleep(1.5)
    print(f"{name} is done, by {getpid()}")


if __name__ == "__main__":
    first = Process(target=work, args=("first",))
    second = Process(target=work, args=("second",))
    first.start()
    second.start()
    first.join()
    second.join()
    print("main: both are done")
