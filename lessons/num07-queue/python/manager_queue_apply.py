from multiprocessing import Manager, Pool
from os import getpid
from time import sleep


def write(queue):
    for word in ["A", "B", "C", "quit"]:
        print(f"{getpid()} puts {word}")
        queue.put(word)
        sleep(0.5)
    print(f"{getpid()} has written")


def read(queue):
    word = ""
    while word != "quit":
        word = queue.get()
        print(f"{getpid()} got {word}")
    print(f"{getpid()} has read")


if __name__ == "__main__":
    manager = Manager()
    queue = manager.Queue()
    pool = Pool(2)
    # waits until all is written
    pool.apply(write, (queue,))
    pool.apply(read, (queue,))
    pool.close()
    pool.join()
    manager.shutdown()
    print("end")
