from multiprocessing import Barrier, Process, Semaphore, Value
from time import perf_counter, sleep


def read(everyone, readers, room):
    everyone.wait()  # until all are here
    with readers.get_lock():
        readers.value += 1
        if readers.value == 1:
            room.acquire()  # the first
    print("a reader reads")
    sleep(1.5)
    print("a reader is done")
    with readers.get_lock():
        readers.value -= 1
        if readers.value == 0:
            room.release()  # the last


def write(everyone, room):
    everyone.wait()
    with room:
        print("the writer writes")
        sleep(1.5)
        print("the writer is done")


if __name__ == "__main__":
    everyone = Barrier(5)
    readers = Value("i", 0)
    room = Semaphore(1)
    reader = (everyone, readers, room)
    people = [Process(target=read, args=reader) for _ in range(3)]
    people.append(Process(target=write, args=(everyone, room)))
    for p in people:
        p.start()
    everyone.wait()
    before = perf_counter()
    for p in people:
        p.join()
    print(f"took {perf_counter() - before:.2f} s")
