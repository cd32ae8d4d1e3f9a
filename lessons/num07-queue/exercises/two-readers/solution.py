from multiprocessing import Process, Queue
from time import sleep


def read(queue):
    while (word := queue.get()) != "quit":
        print(f"got {word}", flush=True)
        sleep(0.5)


if __name__ == "__main__":
    queue = Queue()
    one = Process(target=read, args=(queue,))
    other = Process(target=read, args=(queue,))
    one.start()
    other.start()
    for word in ["A", "B", "C", "D", "E", "F"]:
        queue.put(word)
    queue.put("quit")
    queue.put("quit")
    one.join()
    other.join()
    print("both readers have ended")
