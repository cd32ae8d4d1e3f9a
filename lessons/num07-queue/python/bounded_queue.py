from multiprocessing import Queue
from queue import Full

CAPACITY = 3

if __name__ == "__main__":
    queue = Queue(CAPACITY)
    for i in range(1, CAPACITY + 1):
        queue.put(f"message {i}")
        print(f"message {i} is in; full: {queue.full()}")

    try:
        # waits for room, three seconds
        queue.put("one too many", timeout=3)
    except Full:
        print(f"Full after 3 s; size {queue.qsize()}")
    try:
        # does not wait
        queue.put_nowait("one too many")
    except Full:
        print(f"Full at once; size {queue.qsize()}")
    if not queue.full():  # look first, put then
        queue.put("one too many")

    while not queue.empty():
        print(f"got {queue.get_nowait()}")
