from multiprocessing import Pool, Queue


def write(queue):
    queue.put("hello")


if __name__ == "__main__":
    queue = Queue()
    pool = Pool(1)
    try:
        pool.apply(write, (queue,))
        print(f"got {queue.get()}")
    except RuntimeError as e:
        print(f"error: {e}")
    pool.close()
    pool.join()
