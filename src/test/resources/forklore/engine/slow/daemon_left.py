from multiprocessing import Process, Queue


def work(jobs):
    while True:
        print(jobs.get())


if __name__ == "__main__":
    jobs = Queue()
    for _ in range(3):
        Process(target=work, args=(jobs,), daemon=True).start()
    jobs.put("one")
