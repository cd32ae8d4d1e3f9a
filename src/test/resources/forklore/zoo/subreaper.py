# Adopts its orphans itself.
import ctypes, os, time
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
for child in range(3):
    if os.fork() == 0:
        if os.fork() == 0:
            os.setsid()
            time.sleep(60)
        os._exit(0)
time.sleep(60)
