import random
from multiprocessing import Process, Queue
from time import sleep


def write(queue):
    for word in ["A", "B", "C", "quit"]:
        print(f"writer puts {word}")
        queue.put(word)
        sleep(random.random())


def read(queue):
    word = ""
    while word != "quit":
        # waits until there is something
        word = queue.get()
        print(f"reader got {word}")


if __name__ == "__main__":
    queue = Queue()
    writer = Process(target=write, args=(queue,), name="writer")
    reader = Process(target=read, args=(queue,), name="reader")
    writer.start()
    writer.join()
    reader.start()
    reader.join()
    print("all was written and read")
    print(f"writer alive: {writer.is_alive()}")
    print(f"reader alive: {reader.is_alive()}")
