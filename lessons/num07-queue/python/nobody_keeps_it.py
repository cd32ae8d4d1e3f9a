from multiprocessing import Manager, Pool
from time import sleep


def write(queue):
    queue.put("hello")
    print("written")


if __name__ == "__main__":
    manager = Manager()
    pool = Pool(1)
    pool.apply_async(sleep, (0.5,))  # keeps the worker busy
    # once it is sent, nobody here holds the queue
    result = pool.apply_async(write, (manager.Queue(),))
    result.get()
    print("end")
