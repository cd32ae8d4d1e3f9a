import multiprocessing as m
m.set_start_method("spawn", force=True)
p = m.Process(target=print, args=("x",))
p.start()
p.join()
print(p.exitcode)
