import threading
import time
from multiprocessing import Process, Queue


def work(jobs):
    print(jobs.get())


def help_later(jobs):
    time.sleep(1)
    jobs.put("from a thread")


if __name__ == "__main__":
    jobs = Queue()
    child = Process(target=work, args=(jobs,))
    child.start()
    threading.Thread(target=help_later, args=(jobs,)).start()
    child.join()
