import os, time
num = 0
pid = os.fork()
if pid == 0:
    num += 1
    print("child", num, os.getppid() > 0)
else:
    time.sleep(0.2)
    num += 1
    print("parent", num)
    print(os.wait()[1])
