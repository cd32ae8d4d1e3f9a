# circle: C1 waits for event go, which M would have to set; M waits for C1 to end
from multiprocessing import Event, Process


def work(go):
    go.wait()


if __name__ == "__main__":
    go = Event()
    child = Process(target=work, args=(go,))
    child.start()
    child.join()
