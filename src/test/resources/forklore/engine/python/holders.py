"""Several processes take a lock, one that may be taken again, and a condition's, now for a moment,
now for longer, and print when they had it for longer: HELD NAME PID FROM TO"""

import multiprocessing as mp
import sys
import time
from multiprocessing import Condition, Lock, Process, RLock

LONG = 3_000_000  # ns


def busy():
    since = time.monotonic_ns()
    while time.monotonic_ns() - since < LONG:
        pass
    return since


def note(found, name, since):
    found.append("HELD %s %d %d %d" % (name, mp.current_process().pid, since, time.monotonic_ns()))


def work(lock, again, cond, count):
    found = []
    for i in range(count):
        for _ in range(100):  # nobody could see these
            with lock:
                pass
        with lock:
            note(found, "lock", busy())
            if i % 2:
                with again:  # two at once
                    note(found, "again", busy())
        with again:
            with again:
                pass
            note(found, "again", busy())
        with cond:
            note(found, "cond", busy())
            cond.notify()
            if i < count - 1:
                cond.wait(0.01)
            note(found, "cond", busy())
    for line in found:
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    lock, again, cond = Lock(), RLock(), Condition()
    children = [Process(target=work, args=(lock, again, cond, 6)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
