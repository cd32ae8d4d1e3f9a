import time
from multiprocessing import Process, Semaphore


def produce(items, room):
    for _ in range(6):
        room.acquire()
        time.sleep(0.1)
        items.release()


def consume(items, room):
    for _ in range(6):
        items.acquire()
        time.sleep(0.2)
        room.release()


if __name__ == "__main__":
    items = Semaphore(0)
    room = Semaphore(2)
    one = Process(target=produce, args=(items, room))
    two = Process(target=consume, args=(items, room))
    one.start()
    two.start()
    one.join()
    two.join()
