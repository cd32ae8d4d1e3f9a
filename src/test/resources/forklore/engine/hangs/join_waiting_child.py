# circle: C1 waits for an item of *, which M would have to put; M waits for C1 to end
from multiprocessing import Process, Queue


def work(jobs):
    print(jobs.get())


if __name__ == "__main__":
    jobs = Queue()
    child = Process(target=work, args=(jobs,))
    child.start()
    child.join()
    jobs.put("too late")
