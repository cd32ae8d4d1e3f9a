from multiprocessing import Queue
import time
q = Queue()
q.put(lambda: 1)
q.put(2)
print(q.get())
q.close(); q.join_thread()
