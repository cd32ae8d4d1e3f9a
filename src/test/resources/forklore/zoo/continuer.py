# Wakes whoever was stopped.
import os, signal, time
pids = [os.getpid()]
end = time.time() + 60
for child in range(3):
    pid = os.fork()
    if pid == 0:
        while time.time() < end:
            for other in pids:
                try:
                    os.kill(other, signal.SIGCONT)
                except OSError:
                    os.fork()
        os._exit(0)
    pids.append(pid)
time.sleep(60)
