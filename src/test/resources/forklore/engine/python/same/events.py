import multiprocessing as m, sys, time
def waits(e, c, b, s):
    e.wait(); 
    with c: c.notify_all()
    b.wait()
    with s: print("held", flush=True)
if __name__ == "__main__":
    m.set_start_method(sys.argv[1])
    e, c, b, s = m.Event(), m.Condition(), m.Barrier(2), m.Semaphore(1)
    p = m.Process(target=waits, args=(e, c, b, s)); p.start()
    with c:
        e.set(); c.wait()
    b.wait(); p.join()
    print(e.is_set(), s.acquire(False), s.acquire(timeout=0.01), s.acquire(block=False), m.Lock())
    r, w = m.Pipe(False); w.send([1]); print(r.recv()); w.close()
    try: r.recv()
    except EOFError as e: print("eof", e.args)
    l = m.RLock(); print(l.acquire(), l.acquire(), l.release())
    try: m.Lock().release()
    except ValueError as e: print(e)
    print(m.Value("i", 3).value, list(m.Array("i", [1, 2])))
