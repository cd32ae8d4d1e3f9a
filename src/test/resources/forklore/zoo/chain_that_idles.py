# A chain at the lowest priority there is: its members take their time to die.
import os, time
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
end = time.time() + 60
while time.time() < end:
    if os.fork():
        os._exit(0)
    os.setsid()
    sum(range(20000))
