from multiprocessing import Process
from time import sleep


def worker(name):
    sleep(2)
    print(f"{name} is done")


if __name__ == "__main__":
    for name in ["first", "second", "third"]:
        p = Process(target=worker, args=(name,))
        p.start()
        p.join()
    print("all three are done")
