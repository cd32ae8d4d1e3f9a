# circle: C1 waits for a task's result, which it would have to work on itself
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

pool = ProcessPoolExecutor(1, mp_context=get_context("fork"))


def inner(number):
    return number


def outer(number):
    return pool.submit(inner, number).result()


if __name__ == "__main__":
    print(pool.submit(outer, 1).result())
