from multiprocessing import Process, Queue


def send(queue):
    queue.put("x" * 1_000_000)  # more than the pipe can hold
    print("child: put has returned")


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=send, args=(queue,))
    child.start()
    child.join()  # waits for a child that waits for us
    print(f"main: got {len(queue.get())} letters")
