from multiprocessing import Process, Queue


def send(queue):
    queue.put("x" * 1_000_000)  # more than the pipe can hold
    print("child: put has returned")


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=send, args=(queue,))
    child.start()
    print(f"main: got {len(queue.get())} letters")
    child.join()  # nothing holds the child any more
