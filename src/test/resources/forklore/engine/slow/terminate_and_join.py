from multiprocessing import Event, Process, Queue


def work(jobs, ready):
    ready.set()
    jobs.get()


if __name__ == "__main__":
    for _ in range(5):
        jobs = Queue()
        ready = Event()
        child = Process(target=work, args=(jobs, ready))
        child.start()
        ready.wait()
        child.terminate()
        child.join()
