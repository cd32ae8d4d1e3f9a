import os
from time import sleep

for code in [3, 2, 1]:
    if os.fork() == 0:
        sleep(0.8 * code)
        os._exit(code)

for _ in range(3):
    # whichever is next
    pid, status = os.wait()
    print(f"{pid} ended with {status >> 8}")
