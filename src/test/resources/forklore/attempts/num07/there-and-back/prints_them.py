# said: reckoned by itself
from multiprocessing import Process, Queue


def work(numbers, squares):
    while (number := numbers.get()) != 0:
        print(number * number)


if __name__ == "__main__":
    numbers = Queue()
    squares = Queue()
    worker = Process(target=work, args=(numbers, squares))
    worker.start()
    for number in range(1, 6):
        numbers.put(number)
    numbers.put(0)  # there are no more
    total = 0
    for number in range(1, 6):
        total += number * number
    worker.join()
    print(f"sum: {total}")
