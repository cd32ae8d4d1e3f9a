import time
from multiprocessing import Pipe, Process


def work(end):
    end.send_bytes(b"x" * 3_000_000)
    print(len(end.recv_bytes()))


if __name__ == "__main__":
    mine, yours = Pipe()
    child = Process(target=work, args=(yours,))
    child.start()
    time.sleep(1.5)
    print(len(mine.recv_bytes()))
    mine.send_bytes(b"x" * 3_000_000)
    child.join()
