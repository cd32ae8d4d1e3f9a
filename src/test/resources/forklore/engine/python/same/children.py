import multiprocessing as m, sys, os
def fails(): raise ValueError("child") from KeyError("cause")
def leaves(n): print("leaving", n); sys.exit(n)
def sub(): 
    p = m.Process(target=leaves, args=(4,)); p.start(); p.join(); print(p.exitcode)
if __name__ == "__main__":
    m.set_start_method(sys.argv[1])
    for t, a in ((fails, ()), (leaves, (3,)), (leaves, ("text",)), (sub, ())):
        p = m.Process(target=t, args=a); p.start(); p.join(); print(p.name, p.exitcode, flush=True)
