from multiprocessing import JoinableQueue, Process, Queue, current_process


def worker(todo, done):
    for f, args in iter(todo.get, "STOP"):
        done.put((f(*args), args))
        todo.task_done()
    todo.task_done()


def mul(a, b):
    return a * b


def plus(a, b):
    return a + b


if __name__ == "__main__":
    todo, done = JoinableQueue(), Queue()
    work = [(mul, (i, 7)) for i in range(10)] + [(plus, (i, 8)) for i in range(5)]
    for item in work:
        todo.put(item)
    crew = [Process(target=worker, args=(todo, done), daemon=True) for _ in range(3)]
    for p in crew:
        p.start()
    todo.join()
    print(sorted(done.get() for _ in work))
    for _ in crew:
        todo.put("STOP")
    for p in crew:
        p.join()
    print([p.exitcode for p in crew], current_process().name)
