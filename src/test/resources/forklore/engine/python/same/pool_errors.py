from multiprocessing import Pool, Queue
import logging
def boom(x): return 1 / x
def local(): return lambda: 1
if __name__ == "__main__":
    pool = Pool(1)
    try: pool.join()
    except ValueError as e: print(e)
    try: pool.apply(boom, (Queue(),))
    except RuntimeError as e: print(e)
    try: pool.apply(local)
    except Exception as e: print(type(e).__name__, str(e).partition("0x")[0])
    try: pool.apply_async(lambda: 1).get()
    except Exception as e: print(type(e).__name__)
    try: pool.map(boom, [1, 0])
    except ZeroDivisionError: logging.exception("logged")
    print(pool.map(boom, [1, 2]))
    print(list(pool.imap(boom, [1, 2])))
    pool.close()
    try: pool.apply(boom, (1,))
    except ValueError as e: print(e)
    pool.join()
    pool.apply_async(boom, (0,)).get()
