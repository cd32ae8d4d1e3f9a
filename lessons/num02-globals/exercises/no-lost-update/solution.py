from multiprocessing import Process, Value
from time import sleep


def count(number):
    for _ in range(10):
        sleep(0.3)  # work that takes no number
        with number.get_lock():
            seen = number.value
            sleep(0.05)
            number.value = seen + 1


if __name__ == "__main__":
    number = Value("i", 0)
    a = Process(target=count, args=(number,))
    b = Process(target=count, args=(number,))
    a.start()
    b.start()
    a.join()
    b.join()
    print(number.value)
