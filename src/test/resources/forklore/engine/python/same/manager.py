import multiprocessing as m, sys, queue
def use(d, l, q): d["a"] = 1; l.append(2); q.put("three")
if __name__ == "__main__":
    m.set_start_method(sys.argv[1])
    with m.Manager() as g:
        d, l, q = g.dict(), g.list(), g.Queue(1)
        p = m.Process(target=use, args=(d, l, q)); p.start(); p.join()
        print(d, l, q.get(), q.empty(), q.qsize())
        q.put(1)
        try: q.put(2, timeout=0.01)
        except queue.Full as e: print("full")
        try: d["nothing"]
        except KeyError as e: print(repr(e))
    try: q.get()
    except Exception as e: print(type(e).__name__)
