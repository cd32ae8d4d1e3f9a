from multiprocessing import Queue
from queue import Empty

if __name__ == "__main__":
    missed = 0
    for _ in range(100):
        queue = Queue()
        queue.put("here I am")
        try:
            # waits, one second at most
            queue.get(timeout=1)
        except Empty:
            missed += 1
    print(f"put, but not received: {missed} of 100")
