# circle: C1 waits for an item of *, which M would have to put; M waits for every item of *, which C1 would have to mark as done
from multiprocessing import JoinableQueue, Process


def work(jobs):
    while True:
        print(jobs.get())


if __name__ == "__main__":
    jobs = JoinableQueue()
    Process(target=work, args=(jobs,), daemon=True).start()
    jobs.put("one")
    jobs.join()
