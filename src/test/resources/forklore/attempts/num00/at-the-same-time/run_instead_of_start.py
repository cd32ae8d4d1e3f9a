# said: run() is an ordinary call
from multiprocessing import Process
from time import sleep


def work(name):
    sleep(1.5)
    print(f"{name} is done")


if __name__ == "__main__":
    first = Process(target=work, args=("first",))
    second = Process(target=work, args=("second",))
    first.run()
    second.run()
    print("main: both are done")
