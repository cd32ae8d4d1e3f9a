from multiprocessing import Process, Lock, Value, current_process
import multiprocessing, os, sys, time, signal
class Mine(Process):
    def __init__(self, seconds):
        super().__init__()
        self.seconds = seconds
    def run(self):
        time.sleep(self.seconds)
        print(self.name, "ran")
def fail(): return {}["x"]
def leave(): sys.exit(3)
def count(lock, value):
    for _ in range(300):
        with lock: value.value += 1
def forever(): time.sleep(30)
if __name__ == "__main__":
    if len(sys.argv) > 1: multiprocessing.set_start_method(sys.argv[1])
    ps = [Mine(0.05), Process(target=fail, name="failing"), Process(target=leave)]
    for p in ps: p.start()
    print(ps[0].is_alive())
    for p in ps: p.join(); print(p.name, p.exitcode)
    lock, value = Lock(), Value("i", 0)
    cs = [Process(target=count, args=(lock, value)) for _ in range(2)]
    for p in cs: p.start()
    for p in cs: p.join()
    print(value.value)
    t = Process(target=forever, daemon=True); t.start(); t.join(0.1); print(t.exitcode); t.terminate(); t.join(); print(t.exitcode)
    k = Process(target=forever); k.start(); k.kill(); k.join(); print(k.exitcode)
    print(current_process().name)
