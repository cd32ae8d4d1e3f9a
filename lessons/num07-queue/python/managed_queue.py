from multiprocessing import Manager, Pool


def write(queue):
    queue.put("hello")


if __name__ == "__main__":
    manager = Manager()
    queue = manager.Queue()
    pool = Pool(1)
    pool.apply(write, (queue,))
    print(f"got {queue.get()}")
    pool.close()
    pool.join()
    manager.shutdown()
