from multiprocessing import Process, Queue


class Adder(Process):
    def __init__(self, last, results):
        super().__init__()
        self.last = last
        self.results = results
        self.sum = 0

    def run(self):
        for i in range(1, self.last + 1):
            self.sum += i


if __name__ == "__main__":
    results = Queue()
    adder = Adder(100, results)
    adder.start()
    total = adder.sum
    adder.join()
    print(f"the sum is {total}")
