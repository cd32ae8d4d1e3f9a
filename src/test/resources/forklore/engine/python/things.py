import multiprocessing as mp
import sys
from multiprocessing import Array, Barrier, BoundedSemaphore, Condition, Event, Lock, Manager
from multiprocessing import Process, RLock, Value
from multiprocessing.shared_memory import SharedMemory


def use(guard, again, seats, changed, gate, go, num, cells):
    with guard, again, seats, changed:
        num.value += 1
        cells[0] = num.value
    go.set()


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    guard, again = Lock(), RLock()
    seats = BoundedSemaphore(2)
    forks = [Lock() for _ in range(2)]
    changed = Condition()
    gate = Barrier(3)
    go = Event()
    num = Value("i", 0)
    cells = Array("i", 5)
    block = SharedMemory(create=True, size=4096)
    child = Process(target=use, args=(guard, again, seats, changed, gate, go, num, cells))
    child.start()
    go.wait()
    child.join()
    block.close()
    block.unlink()
    with Manager() as manager:
        far = manager.Lock()
        few = manager.Semaphore(3)
        news = manager.Condition()
