import time
from multiprocessing import Barrier, Process


def work(gate, seconds):
    time.sleep(seconds)
    gate.wait()
    gate.wait()


if __name__ == "__main__":
    gate = Barrier(3)
    children = [Process(target=work, args=(gate, n * 0.4)) for n in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
