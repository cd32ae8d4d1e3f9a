# Threads that fork, of a process whose first thread has ended.
import ctypes, os, threading, time
def work():
    if os.fork() == 0:
        os.setsid()
        time.sleep(60)
    time.sleep(60)
for thread in range(5):
    threading.Thread(target=work).start()
time.sleep(0.2)
ctypes.CDLL(None).pthread_exit(None)
