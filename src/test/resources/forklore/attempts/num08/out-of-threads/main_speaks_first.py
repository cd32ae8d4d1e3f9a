# said: Main spoke before the last of them had ended
from multiprocessing import Process


def compute():
    sum(range(20_000_000))


if __name__ == "__main__":
    tasks = [Process(target=compute) for _ in range(4)]
    for one in tasks:
        one.start()
    print("all four are done")
    for one in tasks:
        one.join()
