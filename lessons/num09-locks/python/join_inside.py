from multiprocessing import Lock, Process


def child(lock):
    print("the child wants the lock")
    with lock:
        print("the child has it")


if __name__ == "__main__":
    lock = Lock()
    p = Process(target=child, args=(lock,))
    with lock:
        p.start()
        print("main waits for its child")
        p.join()  # and still holds the lock
    print("main: done")
