# said: A thread is no process
from multiprocessing import Process
from time import sleep


def work(name):
    sleep(1.5)
    print(f"{name} is done")


from threading import Thread

if __name__ == "__main__":
    first = Thread(target=work, args=("first",))
    second = Thread(target=work, args=("second",))
    first.start()
    second.start()
    first.join()
    second.join()
    print("main: both are done")
