# Thirty dead children that nobody waits for.
import os, time
for child in range(30):
    if os.fork() == 0:
        os._exit(child)
time.sleep(60)
