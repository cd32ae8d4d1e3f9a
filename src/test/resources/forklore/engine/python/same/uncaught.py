import queue
from multiprocessing import Queue
def outer():
    inner()
def inner():
    try:
        {}["x"]
    except KeyError:
        Queue().get(timeout=0.01)
print("before")
outer()
