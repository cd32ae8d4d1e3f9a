from multiprocessing import Barrier, Process, Value
from os import getpid
from time import sleep


def count(both, number):
    both.wait()  # until both are here
    for _ in range(5):
        # from reading to writing: nobody else
        with number.get_lock():
            seen = number.value
            sleep(0.3)
            number.value = seen + 1
            print(f"{getpid()} wrote {seen + 1}")


if __name__ == "__main__":
    both = Barrier(2)
    number = Value("i", 0)
    a = Process(target=count, args=(both, number))
    b = Process(target=count, args=(both, number))
    a.start()
    b.start()
    a.join()
    b.join()
    print(f"counted {number.value} of 10")
