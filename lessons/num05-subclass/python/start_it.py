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
    # calls run() in a process of its own
    hello.start()
    bye.start()
    hello.join()
    bye.join()
    print(f"{getpid()} is done")
