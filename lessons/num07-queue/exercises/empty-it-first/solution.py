from multiprocessing import Process, Queue


def send(queue):
    # more than the pipe can hold
    queue.put("x" * 1_000_000)


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=send, args=(queue,))
    child.start()
    print(f"main: got {len(queue.get())} letters")
    child.join()
