from multiprocessing import Pool
from time import sleep


def worker(task):
    print(f"task {task} starts")
    sleep(1)
    print(f"task {task} done")


if __name__ == "__main__":
    pool = Pool(3)
    for task in range(10):
        pool.apply_async(worker, (task,))
    sleep(1.5)
    print("---- enough ----")
    # stops the workers in mid-task
    pool.terminate()
    pool.join()
    print("----- end -----")
