from multiprocessing import Pool
import time, os, sys
def worker(n):
    time.sleep(0.05)
    if n == 3: raise ValueError("three")
    return n * n
def add(a, b): return a + b
if __name__ == "__main__":
    if len(sys.argv) > 1:
        import multiprocessing; multiprocessing.set_start_method(sys.argv[1])
    with Pool(2) as pool:
        rs = [pool.apply_async(worker, (n,)) for n in range(5)]
        print(pool.apply(add, (1, 2)))
        print(pool.map(abs, range(6), 2))
        print(list(pool.imap_unordered(abs, range(3))))
        for r in rs:
            try: print(r.get())
            except ValueError as e: print("failed", e)
        pool.close()
        pool.join()
