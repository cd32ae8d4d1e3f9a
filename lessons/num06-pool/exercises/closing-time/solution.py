from multiprocessing import Pool
from time import sleep


def worker(task):
    sleep(0.5)
    print(f"task {task} done", flush=True)


if __name__ == "__main__":
    pool = Pool(2)
    for i in range(4):
        pool.apply_async(worker, (i,))
    pool.close()
    pool.join()
    print("----- end -----")
