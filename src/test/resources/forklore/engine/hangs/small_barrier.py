# circle: C* waits for the others at barrier gate, where M is missing; M waits for C* to end
from multiprocessing import Barrier, Process


def work(gate):
    gate.wait()


if __name__ == "__main__":
    gate = Barrier(3)
    children = [Process(target=work, args=(gate,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
