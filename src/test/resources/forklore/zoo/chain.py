# Forks and exits, over and over.
import os, time
end = time.time() + 60
while time.time() < end:
    if os.fork():
        os._exit(0)
