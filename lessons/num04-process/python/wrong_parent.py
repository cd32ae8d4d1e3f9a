import multiprocessing
from os import getpid, getppid
from time import sleep


def work(main):
    for n in range(1, 4):
        if getppid() != main:  # the fork server's pid, not main's
            print("main is gone, I stop")
            return
        print(f"round {n}")
        sleep(0.5)


if __name__ == "__main__":
    multiprocessing.set_start_method("forkserver")
    p = multiprocessing.Process(target=work, args=(getpid(),))
    p.start()
    p.join()
    print("main is still here")
