import multiprocessing

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    p = multiprocessing.Process(target=lambda: print("hello"))
    p.start()  # the lambda has no name to be found by
    p.join()
