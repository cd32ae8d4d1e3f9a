from multiprocessing import Pool, Manager
import sys, multiprocessing, queue
def write(q):
    for w in ("A", "B", "quit"): q.put(w)
    return "w"
def read(q):
    while True:
        w = q.get()
        print("got", w)
        if w == "quit": return "r"
if __name__ == "__main__":
    if len(sys.argv) > 1: multiprocessing.set_start_method(sys.argv[1])
    m = Manager()
    q = m.Queue(5)
    d = m.dict(); d["x"] = 1; print(d["x"], dict(d))
    with Pool(2) as pool:
        a = pool.apply_async(write, (q,)); b = pool.apply_async(read, args=(q,))
        print(a.get(), b.get())
        pool.close(); pool.join()
    try: q.get(timeout=0.05)
    except queue.Empty: print("empty")
    try: q.get_nowait()
    except queue.Empty: print("empty")
