import os
from time import sleep

AGAIN = "parent"  # who forks again: parent or child


def fork_again():
    pid = os.fork()
    if pid == 0:
        say("new, from the second fork")
        sleep(1)
        # ends here and does not come back to main
        os._exit(0)
    say("forked again")
    os.waitpid(pid, 0)


def stay_alone():
    say("no second fork for me")
    sleep(2)


def say(text):
    print(f"{os.getpid()}, child of {os.getppid()}: {text}")


pid = os.fork()
me = "child" if pid == 0 else "parent"
if me == AGAIN:
    fork_again()
else:
    stay_alone()
if pid > 0:
    os.waitpid(pid, 0)
