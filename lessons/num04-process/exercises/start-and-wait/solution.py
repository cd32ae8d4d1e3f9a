from multiprocessing import Process
from time import sleep


def worker(word):
    sleep(1)
    print(f"the child was given: {word}")


if __name__ == "__main__":
    p = Process(target=worker, args=("hello",))
    p.start()
    print("the child is on its way")
    p.join()
    print(f"exit code {p.exitcode}")
