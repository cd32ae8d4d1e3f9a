# circle: M waits for lock, which it holds itself
from multiprocessing import Lock

lock = Lock()
lock.acquire()
lock.acquire()
