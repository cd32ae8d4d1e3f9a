# circle: M waits for the lock “lock”, which it holds itself
from multiprocessing import Lock

lock = Lock()
lock.acquire()
lock.acquire()
