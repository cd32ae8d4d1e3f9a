from multiprocessing import Process
from time import sleep


class Clock(Process):
    def __init__(self, seconds):
        super().__init__()
        self.seconds = seconds

    def run(self):
        for _ in range(self.seconds):
            sleep(1)
        print(f"{self.name} is done")


if __name__ == "__main__":
    for _ in range(3):
        clock = Clock(2)
        clock.run()
    print("all three are done")
