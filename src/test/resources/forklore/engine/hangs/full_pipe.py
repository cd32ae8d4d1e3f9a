# circle: * waits for room in the pipe between mine and yours, which * would have to read; * waits for room in the pipe between mine and yours, which * would have to read
from multiprocessing import Pipe, Process

BIG = b"x" * 1_000_000


def work(end):
    end.send_bytes(BIG)
    end.recv_bytes()


if __name__ == "__main__":
    mine, yours = Pipe()
    child = Process(target=work, args=(yours,))
    child.start()
    mine.send_bytes(BIG)
    mine.recv_bytes()
    child.join()
