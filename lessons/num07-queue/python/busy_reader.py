from multiprocessing import Process, Queue
from time import process_time, sleep


def write(queue):
    for word in ["A", "B", "C", "quit"]:
        sleep(1)
        queue.put(word)


def read(queue):
    word = ""
    while word != "quit":
        # asks, and asks, and asks
        if not queue.empty():
            word = queue.get()
            print(f"reader got {word}")
    print(f"processor time: {process_time() * 1000:.0f} ms")


if __name__ == "__main__":
    queue = Queue()
    writer = Process(target=write, args=(queue,), name="writer")
    reader = Process(target=read, args=(queue,), name="reader")
    writer.start()
    reader.start()
    writer.join()
    reader.join()
