from multiprocessing import Lock


def note(lock, what):
    with lock:
        print(f"noted: {what}")


if __name__ == "__main__":
    lock = Lock()
    with lock:
        print("main has the lock")
        note(lock, "milk")  # takes it again
    print("done")
