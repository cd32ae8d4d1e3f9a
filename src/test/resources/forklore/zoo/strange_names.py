# Names that look like what stands behind a name in /proc.
import ctypes, os, time
for name in (b") Z 1 1 1 0 -1", b"a b) (c", b"\n\n\t)", b"\xff\xfe"):
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, name, 0, 0, 0)
        time.sleep(60)
time.sleep(60)
