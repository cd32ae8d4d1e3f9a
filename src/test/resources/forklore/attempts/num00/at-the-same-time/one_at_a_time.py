# said: never at the same time: the first was joined
from multiprocessing import Process
from time import sleep


def work(name):
    sleep(1.5)
    print(f"{name} is done")


if __name__ == "__main__":
    for name in ["first", "second"]:
        p = Process(target=work, args=(name,))
        p.start()
        p.join()
    print("main: both are done")
