# Prints without end, in three processes.
import os
os.fork()
os.fork()
while True:
    print("x" * 200)
