from multiprocessing import Process
from os import getpid
from time import sleep


class Greeter(Process):
    def __init__(self, word):
        super().__init__()
        self.word = word

    def run(self):
        print(f"{getpid()} says {self.word}")
        sleep(1)


if __name__ == "__main__":
    print(f"{getpid()} is main")
    hello = Greeter("hello")
    bye = Greeter("goodbye")
    # an ordinary call: here, and now
    hello.run()
    bye.run()
    print(f"{getpid()} is done")
