# Ignores every signal that can be ignored; so does its child.
import os, signal, time
for number in range(1, signal.NSIG):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
os.fork()
end = time.time() + 60
while time.time() < end:
    time.sleep(1)
