import multiprocessing as m
if __name__ == "__main__":
    m.set_start_method("spawn")
    m.Process(target=lambda: 1).start()
