# said: Main was itself at work for
from multiprocessing import Process
from time import sleep


def work(name):
    sleep(1.5)
    print(f"{name} is done")


if __name__ == "__main__":
    first = Process(target=work("first"))
    second = Process(target=work("second"))
    first.start()
    second.start()
    first.join()
    second.join()
    print("main: both are done")
