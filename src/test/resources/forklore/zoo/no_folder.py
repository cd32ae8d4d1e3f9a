# Removes the folder of its pipes, and goes on.
import os, shutil, time
with open("/proc/self/environ") as file:
    for setting in file.read().split("\0"):
        if setting.startswith("FORKLORE_TRACE=fifo:"):
            shutil.rmtree(os.path.dirname(os.path.dirname(setting.partition(":")[2])))
os.fork()
time.sleep(60)
