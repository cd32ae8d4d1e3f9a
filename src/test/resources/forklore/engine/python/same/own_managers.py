from multiprocessing import Manager, Process
from multiprocessing.managers import BaseManager, NamespaceProxy


class Counter:
    def __init__(self, start=0):
        self.n = start

    def add(self, k):
        self.n += k
        return self.n

    def _secret(self):
        return "secret"


def tens():
    for i in range(3):
        yield i * 10


class OwnManager(BaseManager):
    pass


OwnManager.register("Counter", Counter)
OwnManager.register("Shy", Counter, exposed=("add", "_secret"))


def work(d, words, ns, lock):
    with lock:
        d["one"] = 1
        d[2] = "two"
        words.reverse()
        ns.seen = True


if __name__ == "__main__":
    with Manager() as manager:
        d, words, ns, lock = manager.dict(), manager.list("abc"), manager.Namespace(), manager.Lock()
        ns.seen = False
        p = Process(target=work, args=(d, words, ns, lock))
        p.start()
        p.join()
        print(dict(d), list(words), ns.seen)
        q = manager.JoinableQueue()
        q.put("x")
        print(q.get(), q.qsize())
        q.task_done()
        q.join()
        v = manager.Value("i", 3)
        v.value += 1
        print(v.value, manager.Array("i", [1, 2]))
        event = manager.Event()
        event.set()
        print(event.wait(1))
        with manager.Pool(2) as pool:
            print(pool.map(abs, [-1, -2]))
    with OwnManager() as own:
        c = own.Counter(5)
        print(c.add(1), c.add(2))
        print(own.Shy().add(4), own.Shy()._secret())
        try:
            c._secret()
        except AttributeError:
            print("not exposed")
