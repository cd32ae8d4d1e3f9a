from multiprocessing import Process
from os import getpid


class Greeter(Process):
    def __init__(self, word):
        super().__init__()
        self.word = word

    def greet(self):
        print(f"{getpid()} says {self.word}")


if __name__ == "__main__":
    greeter = Greeter("hello")
    greeter.start()
    greeter.join()
    print("main is done")
