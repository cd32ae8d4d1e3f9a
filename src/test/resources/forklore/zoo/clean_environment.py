# Another program with an empty environment, no open files, in a session of its own.
import os
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 256)
        os.execve("/bin/sleep", ["sleep", "60"], {})
    os._exit(0)
os.wait()
os.execve("/bin/sleep", ["sleep", "60"], {})
