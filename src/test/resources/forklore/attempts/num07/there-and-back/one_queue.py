# said: goes both ways
from multiprocessing import Process, Queue


def work(numbers, squares):
    while (number := numbers.get()) != 0:
        squares.put(number * number)


if __name__ == "__main__":
    numbers = Queue()
    squares = numbers
    worker = Process(target=work, args=(numbers, squares))
    worker.start()
    for number in range(1, 6):
        numbers.put(number)
    numbers.put(0)  # there are no more
    total = 0
    for _ in range(5):
        total += squares.get()
    worker.join()
    print(f"sum: {total}")
