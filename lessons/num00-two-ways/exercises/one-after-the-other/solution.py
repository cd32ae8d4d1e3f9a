from multiprocessing import Process, Queue


def write(queue):
    for word in ["A", "B", "C", "quit"]:
        queue.put(word)


def read(queue):
    while (word := queue.get()) != "quit":
        print(f"reader got {word}")


if __name__ == "__main__":
    queue = Queue()
    writer = Process(target=write, args=(queue,), name="writer")
    reader = Process(target=read, args=(queue,), name="reader")
    writer.start()
    writer.join()
    reader.start()
    reader.join()
    print("main: all written, all read")
