# said: Sleeping until they have ended reaps nobody
import os
from time import sleep

children = []
for code in [3, 2, 1]:
    pid = os.fork()
    if pid == 0:
        sleep(0.8 * code)
        os._exit(code)
    children.append(pid)

sleep(3)
for code, pid in zip([1, 2, 3], reversed(children)):
    print(f"{pid} ended with {code}")
