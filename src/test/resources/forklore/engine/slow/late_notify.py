import time
from multiprocessing import Condition, Process


def work(ready):
    with ready:
        ready.wait()


def wake(ready):
    time.sleep(1)
    for _ in range(2):
        with ready:
            ready.notify()


if __name__ == "__main__":
    ready = Condition()
    children = [Process(target=work, args=(ready,)) for _ in range(2)]
    children.append(Process(target=wake, args=(ready,)))
    for child in children:
        child.start()
    for child in children:
        child.join()
