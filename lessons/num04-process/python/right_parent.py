import multiprocessing
from multiprocessing import parent_process
from time import sleep


def work():
    for n in range(1, 4):
        if not parent_process().is_alive():  # whoever called start
            print("main is gone, I stop")
            return
        print(f"round {n}")
        sleep(0.5)


if __name__ == "__main__":
    multiprocessing.set_start_method("forkserver")
    p = multiprocessing.Process(target=work)
    p.start()
    p.join()
    print("main is still here")
