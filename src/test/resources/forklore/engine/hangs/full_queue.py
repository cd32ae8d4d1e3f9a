# circle: C1 waits for room in *, from which M would have to take; M waits for C1 to end
from multiprocessing import Process, Queue


def work(results):
    for number in range(5):
        results.put(number)


if __name__ == "__main__":
    results = Queue(2)
    child = Process(target=work, args=(results,))
    child.start()
    child.join()
    print(results.get())
