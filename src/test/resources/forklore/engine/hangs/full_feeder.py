# circle: C1 waits for room in the pipe of *, from which M would have to take; M waits for C1 to end
from multiprocessing import Process, Queue


def work(results):
    results.put("x" * 1_000_000)


if __name__ == "__main__":
    results = Queue()
    child = Process(target=work, args=(results,))
    child.start()
    child.join()
    print(len(results.get()))
