# circle: C2 waits for a task's result, which it would have to work on itself
from multiprocessing import get_context

pool = None


def inner(number):
    return number


def outer(number):
    return pool.apply(inner, (number,))


if __name__ == "__main__":
    # The second worker is made when the pool has its name already.
    pool = get_context("fork").Pool(1, maxtasksperchild=1)
    pool.apply(inner, (1,))
    print(pool.apply(outer, (2,)))
