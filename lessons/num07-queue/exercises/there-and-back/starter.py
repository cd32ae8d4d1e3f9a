from multiprocessing import Process, Queue


def work(numbers, squares):
    # take a number, send its square back, until there are no more
    pass


if __name__ == "__main__":
    numbers = Queue()
    squares = Queue()
    # start the worker, send it 1 to 5, and add up what comes back
    total = 0
    print(f"sum: {total}")
