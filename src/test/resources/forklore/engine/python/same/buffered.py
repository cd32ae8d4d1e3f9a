import os
print("text", end=" ")
pid = os.fork()
if pid: os.wait()
print("parent" if pid else "child")
