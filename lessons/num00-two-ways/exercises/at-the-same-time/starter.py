from multiprocessing import Process
from os import getpid
from time import sleep


def work(name):
    sleep(1.5)
    print(f"{name} is done, by {getpid()}")


if __name__ == "__main__":
    work("first")
    work("second")
    print("main: both are done")
