from multiprocessing import Process, Queue, JoinableQueue, SimpleQueue
import queue, time, sys, multiprocessing
def writer(q):
    for w in ("A", "B", "quit"):
        q.put(w)
        time.sleep(0.03)
def reader(q):
    while True:
        w = q.get()
        print("got", w)
        if w == "quit": break
def joiner(q):
    for _ in range(2):
        q.get(); time.sleep(0.02); q.task_done()
if __name__ == "__main__":
    if len(sys.argv) > 1: multiprocessing.set_start_method(sys.argv[1])
    q = Queue(3)
    for w in "abc": q.put(w)
    print(q.full())
    try: q.put("d", timeout=0.1)
    except queue.Full: print("full")
    try: q.put_nowait("d")
    except queue.Full: print("full", q.qsize())
    while not q.empty(): print(q.get_nowait())
    try: q.get(True, 0.05)
    except queue.Empty: print("empty")
    p, r = Process(target=writer, args=(q,)), Process(target=reader, args=(q,), name="reader")
    r.start(); p.start(); p.join(); r.join()
    j = JoinableQueue()
    p = Process(target=joiner, args=(j,)); p.start()
    j.put(1); j.put(2); j.join(); p.join()
    s = SimpleQueue(); s.put((1, 2)); print(s.get())
    q.close()
