import os
import subprocess
import sys

os.waitpid(os.posix_spawn("/bin/echo", ["echo", "one"], os.environ), 0)
print(os.spawnlp(os.P_WAIT, "true", "true"))
print(subprocess.run(["echo", "three"], stdout=subprocess.PIPE).stdout)
print(subprocess.check_output("echo four; exit 0", shell=True))
print(os.spawnv(os.P_WAIT, "/nonexistent", ["x"]))
r, w = os.pipe()
echo = subprocess.Popen(["echo", "five"], stdout=w)
os.close(w)
print(os.read(r, 100))
echo.wait()
os.close(r)
a, b = os.pipe()
sys.stdout.flush()
if os.fork() == 0:
    os.dup2(b, 1)
    os.execlp("sh", "sh", "-c", "echo six; exit 3")
os.close(b)
print(os.read(a, 100), os.read(a, 100), os.wait()[1])
