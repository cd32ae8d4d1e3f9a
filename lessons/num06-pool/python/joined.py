from multiprocessing import Pool
from time import sleep


def worker(task):
    print(f"task {task} starts")
    sleep(1)
    print(f"task {task} done")


if __name__ == "__main__":
    pool = Pool(2)
    for task in range(4):
        pool.apply_async(worker, (task,))
    pool.close()
    pool.join()
    print("----- end -----")
