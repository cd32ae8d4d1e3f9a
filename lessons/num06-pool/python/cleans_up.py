from multiprocessing import Pool
from time import sleep


def worker(task):
    print(f"task {task} starts")
    sleep(5)
    print(f"task {task} done")


if __name__ == "__main__":
    pool = Pool(2)
    try:
        for task in range(4):
            pool.apply_async(worker, (task,))
        sleep(1)
        print("main has had enough")
    finally:
        pool.terminate()
        pool.join()
        print("no worker is left")
