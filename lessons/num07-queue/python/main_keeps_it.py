from multiprocessing import Manager, Pool
from time import sleep


def write(queue):
    queue.put("hello")
    print("written")


if __name__ == "__main__":
    manager = Manager()
    pool = Pool(1)
    pool.apply_async(sleep, (0.5,))  # keeps the worker busy
    queue = manager.Queue()  # held until the end
    result = pool.apply_async(write, (queue,))
    result.get()
    print(f"got {queue.get()}")
    pool.close()
    pool.join()
    manager.shutdown()
    print("end")
