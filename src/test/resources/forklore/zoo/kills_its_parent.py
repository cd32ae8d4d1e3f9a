# A child that kills its parent and lives on.
import os, signal, time
if os.fork() == 0:
    os.kill(os.getppid(), signal.SIGKILL)
time.sleep(60)
