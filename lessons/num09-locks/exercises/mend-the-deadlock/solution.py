from multiprocessing import Lock, Process
from time import sleep


def pay(one, other, what):
    with one:
        sleep(2)
        with other:
            print(f"{what} is paid")


if __name__ == "__main__":
    ann = Lock()
    ben = Lock()
    rent = Process(target=pay, args=(ann, ben, "the rent"))
    bread = Process(target=pay, args=(ann, ben, "the bread"))
    rent.start()
    bread.start()
    rent.join()
    bread.join()
