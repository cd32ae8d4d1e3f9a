import time
from multiprocessing import Process, Queue


def work(results):
    for number in range(4):
        results.put("x" * 300_000)


if __name__ == "__main__":
    results = Queue(1)
    child = Process(target=work, args=(results,))
    child.start()
    for _ in range(4):
        time.sleep(0.4)
        print(len(results.get()))
    child.join()
