from multiprocessing import Process, Semaphore
from time import sleep


def load(lines, file):
    print(f"file {file} begins")
    sleep(1.5)
    print(f"file {file} is here")


if __name__ == "__main__":
    lines = Semaphore(3)
    everybody = [
        Process(target=load, args=(lines, file))
        for file in range(1, 7)
    ]
    for p in everybody:
        p.start()
    for p in everybody:
        p.join()
