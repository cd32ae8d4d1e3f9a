# What shells leave in the background.
import subprocess, time
subprocess.Popen("nohup setsid sh -c 'sleep 60; sleep 60' >/dev/null 2>&1 & (sleep 60 &) ; exit",
                 shell=True)
time.sleep(60)
