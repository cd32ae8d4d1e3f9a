import multiprocessing


def greet():
    print("hello")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    p = multiprocessing.Process(target=greet)
    p.start()
    p.join()
