import os
from time import sleep


def say(when, pid):
    who = "child " if pid == 0 else "parent "
    print(when + who + str(os.getpid()))


first = os.fork()
say("fork 1: ", first)
sleep(1)

# both processes come along here
second = os.fork()
say("fork 2: ", second)
sleep(1)

if second > 0:
    os.waitpid(second, 0)
    if first > 0:
        os.waitpid(first, 0)
