"""Since 3.12 os.fork() warns in a program with threads, and says where."""
import os
import threading

stop = threading.Event()
thread = threading.Thread(target=stop.wait)
thread.start()
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
stop.set()
thread.join()
