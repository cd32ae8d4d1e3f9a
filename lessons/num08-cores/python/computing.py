from multiprocessing import Process
from threading import Thread
from time import perf_counter

TASKS = 4


def compute():
    sum(range(40_000_000))


def loop():
    for _ in range(TASKS):
        compute()


def threads():
    run(Thread(target=compute) for _ in range(TASKS))


def processes():
    run(Process(target=compute) for _ in range(TASKS))


def run(tasks):
    tasks = list(tasks)
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()


if __name__ == "__main__":
    for work in loop, threads, processes:
        way = work.__name__
        workers = 1 if work is loop else TASKS
        before = perf_counter()
        work()
        took = perf_counter() - before
        print(f"{way}: {took:.2f} s")
