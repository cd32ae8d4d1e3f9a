import os
from multiprocessing import Process
from time import sleep


def worker(name, age, **more):
    for n in range(1, 6):
        print(f"{n}: {name}, {age}, {os.getpid()}, {more}")
        sleep(1)


if __name__ == "__main__":
    p = Process(target=worker, args=("Ann", 18), kwargs={"score": 666})
    p.start()
    sleep(1)
    p.terminate()  # sends SIGTERM, number 15
    p.join()
    print(f"exit code {p.exitcode}")
