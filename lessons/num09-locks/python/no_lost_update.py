from multiprocessing import Process, Value
from os import getpid
from time import sleep


def count(number):
    for _ in range(5):
        # from reading to writing: nobody else
        with number.get_lock():
            seen = number.value
            sleep(0.3)
            number.value = seen + 1
            print(f"{getpid()} wrote {seen + 1}")


if __name__ == "__main__":
    number = Value("i", 0)
    a = Process(target=count, args=(number,))
    b = Process(target=count, args=(number,))
    a.start()
    b.start()
    a.join()
    b.join()
    print(f"counted {number.value} of 10")
