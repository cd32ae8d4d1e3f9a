from multiprocessing import Process


class Clock(Process):
    def __init__(self, interval):
        super().__init__()  # before anything else
        self.interval = interval

    def run(self):
        print(f"interval {self.interval}")


if __name__ == "__main__":
    clock = Clock(2)
    try:
        clock.start()
        clock.join()
    except AttributeError as e:
        print(f"error: {e}")
