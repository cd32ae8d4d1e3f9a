# circle: C1 waits for condition ready, which M would have to notify; M waits for C1 to end
from multiprocessing import Condition, Process


def work(ready):
    with ready:
        ready.wait()


if __name__ == "__main__":
    ready = Condition()
    child = Process(target=work, args=(ready,))
    child.start()
    child.join()
