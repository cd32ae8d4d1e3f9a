from ctypes import Structure, c_double
from multiprocessing import Array, Barrier, Condition, Event, Lock, Process, RLock, Semaphore, Value
from multiprocessing.sharedctypes import RawArray


class Point(Structure):
    _fields_ = [("x", c_double), ("y", c_double)]


def change(lock, number, array, points, raw, event, barrier, sem, cond, flag):
    with lock:
        number.value += 1.5
    with sem:
        for i in range(len(array)):
            array[i] = -array[i]
    for p in points:
        p.x **= 2
    raw[0] = b"R"
    barrier.wait()
    event.wait()
    with cond:
        flag.value = True
        cond.notify_all()


if __name__ == "__main__":
    lock, rlock, number = Lock(), RLock(), Value("d", 1.0)
    array = Array("i", range(6))
    points = Array(Point, [(1.5, -6), (2.0, 3)], lock=rlock)
    raw = RawArray("c", b"hello")
    event, barrier, sem = Event(), Barrier(2), Semaphore(2)
    cond, flag = Condition(), Value("b", False, lock=False)
    p = Process(
        target=change,
        args=(lock, number, array, points, raw, event, barrier, sem, cond, flag),
    )
    p.start()
    barrier.wait()
    event.set()
    with cond:
        print(cond.wait_for(lambda: flag.value, timeout=20))
    p.join()
    print(number.value, array[:], [(q.x, q.y) for q in points], raw.value)
