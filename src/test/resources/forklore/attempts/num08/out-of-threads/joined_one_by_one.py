# said: Never more than one of them ran
from multiprocessing import Process


def compute():
    sum(range(20_000_000))


if __name__ == "__main__":
    tasks = [Process(target=compute) for _ in range(4)]
    for one in tasks:
        one.start()
        one.join()
    print("all four are done")
