from multiprocessing import Process, Queue
from time import sleep


def write(queue):
    for word in ["A", "B", "C", "D", "quit"]:
        queue.put(word)
        print(f"put {word}", flush=True)


def read(queue):
    word = ""
    while word != "quit":
        sleep(0.4)
        word = queue.get()


if __name__ == "__main__":
    queue = Queue()
    writer = Process(target=write, args=(queue,), name="writer")
    reader = Process(target=read, args=(queue,), name="reader")
    writer.start()
    reader.start()
    writer.join()
    reader.join()
