# A lot of memory, which takes a while to give back.
import os, time
held = b"x" * 300_000_000
if os.fork() == 0:
    held = bytearray(held)
time.sleep(60)
