import os
num = 0
pid = os.fork()
if pid == 0:
    num += 1
    print("child", num, os.getppid() > 0)
else:
    print(os.wait()[1])
    num += 1
    print("parent", num)
