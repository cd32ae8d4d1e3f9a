from multiprocessing import Process
from time import sleep


def worker(rounds):
    for _ in range(rounds):
        sleep(0.1)
    print("done")


if __name__ == "__main__":
    quick = Process(target=worker, args=(1,), name="quick")
    stuck = Process(target=worker, args=(9999,), name="stuck")
    quick.start()
    stuck.start()
    for p in [quick, stuck]:
        p.join()
        print(f"{p.name} ended with {p.exitcode}")
