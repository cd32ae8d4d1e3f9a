# said: There were 3 processes in all
from multiprocessing import Process


def compute():
    sum(range(20_000_000))


if __name__ == "__main__":
    tasks = [Process(target=compute) for _ in range(2)]
    for one in tasks:
        one.start()
    for one in tasks:
        one.join()
    print("all four are done")
