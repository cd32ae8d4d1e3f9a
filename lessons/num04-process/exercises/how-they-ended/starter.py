from multiprocessing import Process
from random import randrange


def worker(n):
    if n % 2 == 1:
        raise ValueError(f"{n} is odd")
    print(f"{n} is even")


if __name__ == "__main__":
    children = []
    for _ in range(4):
        p = Process(target=worker, args=(randrange(100),))
        p.start()
        children.append(p)
    for p in children:
        p.join()
    print("everything went well")
