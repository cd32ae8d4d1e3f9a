import multiprocessing as mp
import sys
from multiprocessing import Pipe, Process


def answer(there):
    there.send("x" * 300000)
    print(there.recv())
    there.close()


def read(r, w):
    w.close()
    try:
        while True:
            print(r.recv_bytes())
    except EOFError:
        print("end of file")


if __name__ == "__main__":
    mp.set_start_method(sys.argv[1])
    here, there = Pipe()
    child = Process(target=answer, args=(there,))
    child.start()
    there.close()
    here.poll(None)
    print(len(here.recv()))
    here.send([1, 2])
    child.join()
    r, w = Pipe(False)
    child = Process(target=read, args=(r, w))
    child.start()
    w.send_bytes(b"abc")
    w.close()
    child.join()
