# A child that its parent traces: it stops at every signal.
import ctypes, os, signal, time
if os.fork() == 0:
    ctypes.CDLL(None).ptrace(0, 0, 0, 0)
    os.kill(os.getpid(), signal.SIGTRAP)
    time.sleep(60)
time.sleep(60)
