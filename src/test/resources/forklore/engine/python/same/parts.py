"""What has been flushed is there, however the process ends."""
import multiprocessing
import os
import signal
import sys
import time


def dots(ready):
    for _ in range(50):
        print(".", end="", flush=True)
    ready.set()
    time.sleep(60)


def killed():
    print("half a line", end="", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


def aborted():
    sys.stderr.write("über")
    sys.stderr.flush()
    os.abort()


def bytewise():
    for byte in "prêt ✓\n".encode():
        os.write(1, bytes([byte]))
    print("%d%%" % 10, end="\r", flush=True)
    print("%d%%" % 100)


if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    ready = multiprocessing.Event()
    child = multiprocessing.Process(target=dots, args=(ready,))
    child.start()
    ready.wait()
    child.terminate()
    child.join()
    print()
    for target in (killed, aborted, bytewise):
        child = multiprocessing.Process(target=target)
        child.start()
        child.join()
        print()
        print(target.__name__, child.exitcode)
    print("the end", end="")
