"""The CPython side of QueueBench: does what a line on standard input says, prints nanoseconds."""
import multiprocessing
import sys
import time


def produce(queue, size, count):
    item = b"x" * size
    for _ in range(count):
        queue.put(item)


def echo(there, back):
    while True:
        item = there.get()
        if item is None:
            break
        back.put(item)


def stream(size, count):
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=produce, args=(queue, size, count))
    process.start()
    queue.get()
    begin = time.monotonic_ns()
    for _ in range(count - 1):
        queue.get()
    print(time.monotonic_ns() - begin, flush=True)
    process.join()


def round_trip(count):
    there = multiprocessing.Queue()
    back = multiprocessing.Queue()
    process = multiprocessing.Process(target=echo, args=(there, back))
    process.start()
    for _ in range(100):
        there.put("x")
        back.get()
    begin = time.monotonic_ns()
    for _ in range(count):
        there.put("x")
        back.get()
    print(time.monotonic_ns() - begin, flush=True)
    there.put(None)
    process.join()


def managed(queue, count):
    begin = time.monotonic_ns()
    for _ in range(count):
        queue.put("x")
    print(time.monotonic_ns() - begin, flush=True)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    manager = multiprocessing.Manager()
    shared = manager.Queue()
    for line in sys.stdin:
        what, *numbers = line.split()
        if what == "stream":
            stream(int(numbers[0]), int(numbers[1]))
        elif what == "roundTrip":
            round_trip(int(numbers[0]))
        elif what == "managed":
            managed(shared, int(numbers[0]))
