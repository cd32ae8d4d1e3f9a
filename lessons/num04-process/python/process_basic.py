import os
from multiprocessing import Process


def worker(word):
    print(f"child {os.getpid()} was given: {word}")


if __name__ == "__main__":
    print(f"parent {os.getpid()}")
    p = Process(target=worker, args=("hello",))
    print("the child is about to start")
    p.start()
    p.join()
    print("the child has ended")
