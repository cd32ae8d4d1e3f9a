"""Errors have the words that they have without us."""
import multiprocessing
import os
import time


def say(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    say(lock.acquire, timout=3)
    say(lock.acquire, True, "soon")
    say(lock.acquire, True, 1, 2)
    say(lock.acquire, block=True, timeout=1)
    say(os.write, 1, "text")
    say(os.write, "1", b"text")
    say(os.wait, 1)
    say(os.waitpid, "x", 0)
    say(os.waitpid)
    say(os.kill, 0, "x")
    say(os.system)
    say(os.execv, "/no/such/program", ["x"])
    say(os.execv, "/no/such/program", [])
    say(time.sleep, "x")
    say(time.sleep, float("nan"))
    say(time.sleep, 1, 2)
    event = multiprocessing.Event()
    say(event.wait, "x")
    say(event.wait, 0)
    if hasattr(os, "fork"):
        say(os.fork, "x")
        say(os.fork, x=1)
