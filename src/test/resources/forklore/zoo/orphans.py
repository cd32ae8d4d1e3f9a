# A tree, all of whose inner nodes die.
import os, time
for level in range(4):
    left = os.fork()
    right = left and os.fork()
    if left and right:
        os._exit(0)
time.sleep(60)
