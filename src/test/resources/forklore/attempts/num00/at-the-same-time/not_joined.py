# said: Main printed its line without waiting for
from multiprocessing import Process
from time import sleep


def work(name):
    sleep(1.5)
    print(f"{name} is done")


if __name__ == "__main__":
    for name in ["first", "second"]:
        Process(target=work, args=(name,)).start()
    print("main: both are done")
