from multiprocessing import Process
class P(Process):
    def __init__(self): self.x = 1
P().start()
