from multiprocessing import Process, Queue


def send(queue):
    queue.put("x" * 1_000_000)  # more than the pipe can hold


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=send, args=(queue,))
    child.start()
    print(f"main: got {len(queue.get())} letters")
    child.join()  # ends by itself
    queue.put("hello")
    queue.close()
    queue.join_thread()  # waits until it is in the pipe
    print("main: said hello")
