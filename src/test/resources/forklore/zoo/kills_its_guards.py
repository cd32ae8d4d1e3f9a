# The end of whoever started the program, and of whoever started that; from a clean daemon.
import os, signal, time
guard = os.getppid()
with open("/proc/%d/stat" % guard) as file:
    understudy = int(file.read().rpartition(")")[2].split()[1])
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execve("/bin/sleep", ["sleep", "60"], {})
    os._exit(0)
time.sleep(0.5)
os.kill(understudy, signal.SIGKILL)
os.kill(guard, signal.SIGKILL)
time.sleep(60)
