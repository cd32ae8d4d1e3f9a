from multiprocessing import Pool
from time import sleep


def worker(task):
    sleep(0.8)
    print(f"task {task} done", flush=True)


if __name__ == "__main__":
    pool = Pool(3)
    for i in range(6):
        pool.apply_async(worker, (i,))
    pool.close()
    pool.join()
    print("----- end -----")
