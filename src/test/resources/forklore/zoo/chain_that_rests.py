# Thirty hops from session to session, and then a sleep.
import os, time
for hop in range(30):
    if os.fork():
        os._exit(0)
    os.setsid()
time.sleep(60)
