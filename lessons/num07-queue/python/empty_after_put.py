from multiprocessing import Queue

if __name__ == "__main__":
    missed = 0
    for _ in range(100):
        queue = Queue()
        queue.put("here I am")
        # the feeder may still be at it
        if queue.empty():
            missed += 1
        queue.get()
    print(f"put, but seen as empty: {missed} of 100")
