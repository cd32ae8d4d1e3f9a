# hangs, said: never comes
from multiprocessing import Process, Queue


def work(numbers, squares):
    while (number := numbers.get()) != 0:
        squares.put(number * number)


if __name__ == "__main__":
    numbers = Queue()
    squares = Queue()
    worker = Process(target=work, args=(numbers, squares))
    worker.start()
    for number in range(1, 6):
        numbers.put(number)
    total = 0
    for _ in range(5):
        total += squares.get()
    worker.join()
    print(f"sum: {total}")
