from multiprocessing import Process, Queue
from time import sleep


def send(queue):
    queue.put("x" * 1_000_000)  # more than the pipe can hold


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=send, args=(queue,))
    child.start()
    sleep(1)
    child.terminate()  # in the middle of a message
    child.join()
    queue.put("hello")
    queue.close()
    queue.join_thread()  # waits until it is in the pipe
    print("main: said hello")
