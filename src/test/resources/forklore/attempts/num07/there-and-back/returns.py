# said: stays in its process
from multiprocessing import Process, Queue


def work(numbers, squares):
    total = 0
    while (number := numbers.get()) != 0:
        total += number * number
    return total


if __name__ == "__main__":
    numbers = Queue()
    squares = Queue()
    worker = Process(target=work, args=(numbers, squares))
    worker.start()
    for number in range(1, 6):
        numbers.put(number)
    numbers.put(0)
    total = worker.join()
    print(f"sum: {total}")
