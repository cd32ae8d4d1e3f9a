# circle: C1 waits for a message from the pipe between reader and writer, whose other end it has open itself
from multiprocessing import Pipe, Process


def work(reader, writer):
    while True:
        try:
            print(reader.recv())
        except EOFError:
            break


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    child = Process(target=work, args=(reader, writer))
    child.start()
    reader.close()
    writer.send("one")
    writer.close()
    child.join()
