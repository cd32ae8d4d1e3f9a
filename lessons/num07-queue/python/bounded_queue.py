from multiprocessing import Queue
from queue import Empty, Full

CAPACITY = 3


def size(queue):
    try:
        return queue.qsize()
    except NotImplementedError:  # on macOS
        return "?"


if __name__ == "__main__":
    queue = Queue(CAPACITY)
    for i in range(1, CAPACITY + 1):
        queue.put(f"message {i}")
        print(f"message {i} is in; full: {queue.full()}")

    try:
        # waits for room, three seconds
        queue.put("one too many", timeout=3)
    except Full:
        print(f"Full after 3 s; size {size(queue)}")
    try:
        # does not wait: the same as put(item, False)
        queue.put_nowait("one too many")
    except Full:
        print(f"Full at once; size {size(queue)}")
    if not queue.full():  # look first, put then
        queue.put("one too many")

    while not queue.empty():
        print(f"got {queue.get_nowait()}")
    try:
        queue.get(False)  # the same as get_nowait()
    except Empty:
        print("Empty at once")
