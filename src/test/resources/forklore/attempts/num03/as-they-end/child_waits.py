# said: A child came to a wait
import os
from time import sleep

for code in [3, 2, 1]:
    if os.fork() == 0:
        sleep(0.8 * code)
        os.wait()
        os._exit(code)
sleep(3)
