from multiprocessing import Process
from time import sleep


def worker(seconds):
    sleep(seconds)
    print("the child has ended")


if __name__ == "__main__":
    p = Process(target=worker, args=(2,))
    p.start()
    # no join: goes on at once
    print(f"p alive {p.is_alive()}")
    print("main has come to its end")
