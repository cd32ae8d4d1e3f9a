from multiprocessing import Process
from time import sleep


class Ticker(Process):
    def __init__(self):
        super().__init__()
        self.rounds = 0

    def run(self):
        for i in range(self.rounds):
            sleep(0.3)
            print(f"tick {i + 1}")


if __name__ == "__main__":
    ticker = Ticker()
    ticker.start()
    ticker.rounds = 3
    ticker.join()
    print(f"main wanted {ticker.rounds}")
