# said: What it prints in the name of another
from multiprocessing import Process
from time import sleep

if __name__ == "__main__":
    first = Process(target=sleep, args=(1.5,))
    second = Process(target=sleep, args=(1.5,))
    first.start()
    second.start()
    first.join()
    print("first is done")
    second.join()
    print("second is done")
    print("main: both are done")
