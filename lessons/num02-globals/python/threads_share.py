from threading import Thread
from time import sleep

num = 0


def add():
    global num
    num = num + 1
    print(f"thread: num = {num}")


thread = Thread(target=add)
thread.start()
sleep(1)  # the thread has added by now
num = num + 1
print(f"main: num = {num}")
thread.join()
