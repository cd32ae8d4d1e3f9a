from multiprocessing import Process, Semaphore, Value
from time import perf_counter, sleep


def read(readers, room):
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


def write(room):
    with room:
        print("the writer writes")
        sleep(1.5)
        print("the writer is done")


if __name__ == "__main__":
    before = perf_counter()
    readers = Value("i", 0)
    room = Semaphore(1)
    people = [
        Process(target=read, args=(readers, room)) for _ in range(3)
    ]
    people.append(Process(target=write, args=(room,)))
    for p in people:
        p.start()
    for p in people:
        p.join()
    print(f"took {perf_counter() - before:.2f} s")
