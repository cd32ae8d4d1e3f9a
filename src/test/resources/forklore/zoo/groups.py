# A process group for everybody, changed again and again.
import os, time
for child in range(5):
    if os.fork() == 0:
        break
end = time.time() + 60
while time.time() < end:
    if os.fork() == 0:
        os.setpgid(0, 0)
        time.sleep(0.01)
        os._exit(0)
    os.wait()
