# A child that has stopped itself, and a parent that waits for its end.
import os, signal
if os.fork() == 0:
    os.kill(os.getpid(), signal.SIGSTOP)
    os._exit(0)
os.wait()
