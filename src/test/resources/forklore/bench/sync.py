"""The CPython side of SyncBench: does what a line on standard input says, prints nanoseconds."""
import multiprocessing
import sys
import time

WARM_UP = 10_000


def taken(lock, count):
    for _ in range(count):
        lock.acquire()
        lock.release()


def take(lock, count, answer):
    taken(lock, WARM_UP)
    begin = time.monotonic_ns()
    taken(lock, count)
    answer.put(time.monotonic_ns() - begin)


def added(value, count):
    for _ in range(count):
        with value.get_lock():
            value.value += 1


def add(value, count, answer):
    added(value, WARM_UP)
    begin = time.monotonic_ns()
    added(value, count)
    answer.put(time.monotonic_ns() - begin)


def echo(there, back, times):
    for _ in range(times):
        there.acquire()
        back.release()


def go_there(there, back, times):
    for _ in range(times):
        there.release()
        back.acquire()


def in_children(number, target, thing, count):
    answer = multiprocessing.Queue()
    children = [
        multiprocessing.Process(target=target, args=(thing, count, answer)) for _ in range(number)
    ]
    for child in children:
        child.start()
    slowest = max(answer.get() for _ in children)
    for child in children:
        child.join()
    return slowest


def trip(count):
    there = multiprocessing.Semaphore(0)
    back = multiprocessing.Semaphore(0)
    child = multiprocessing.Process(target=echo, args=(there, back, count + WARM_UP))
    child.start()
    go_there(there, back, WARM_UP)
    begin = time.monotonic_ns()
    go_there(there, back, count)
    took = time.monotonic_ns() - begin
    child.join()
    return took


def answer_to(what, count):
    if what == "lock":
        return in_children(1, take, multiprocessing.Lock(), count)
    if what == "value":
        return in_children(1, add, multiprocessing.Value("i", 0), count)
    if what == "contended":
        return in_children(2, take, multiprocessing.Lock(), count // 2)
    return trip(count)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    for line in sys.stdin:
        what, count = line.split()
        print(answer_to(what, int(count)), flush=True)
