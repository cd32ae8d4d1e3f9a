"""What CPython does in the situations of PoolContractsIT; one line each: name, tab, what happened."""
import multiprocessing
import os
import signal
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor

DEADLINE = 300
brought = None


def outcome(call):
    try:
        return str(call())
    except BaseException as e:
        return type(e).__name__


def outcomes(*calls):
    return " ".join(outcome(call) for call in calls)


def tell(name, *calls):
    print(name + "\t" + outcomes(*calls), flush=True)


# What workers do.


def square(n):
    return n * n


def multiply(a, b):
    return a * b


def refuse_three(n):
    if n == 3:
        raise ValueError("not three")
    return n


def refuse_pair(a, b):
    raise ValueError("no pair")


def pid(n=0):
    return os.getpid()


def hang(n=0):
    time.sleep(1000)


def wait_for(path):
    while not os.path.exists(path):
        time.sleep(0.002)
    return 1


def unpicklable():
    return threading.Lock()


def leave():
    os._exit(3)


def kill():
    os.kill(os.getpid(), signal.SIGKILL)


def bring(thing):
    global brought
    brought = thing


def show(n=0):
    return brought


def put_into_brought(n):
    brought.put(n)
    return n


def fail_to_begin():
    sys.stderr = open(os.devnull, "w")
    raise ValueError("as it should")


def put(queue):
    queue.put("x")


def do_all(queue, count):
    for _ in range(count):
        queue.get()
        queue.task_done()


# Items.


def failing_items(before):
    for n in range(before):
        yield n
    raise ValueError("no more items")


def each(results, count):
    return " ".join(outcome(lambda: next(results)) for _ in range(count))


def called(start):
    """What the callbacks were given."""
    given, there = [], threading.Event()

    def good(value):
        given.append("good " + str(value))
        there.set()

    def bad(error):
        given.append("bad " + type(error).__name__)
        there.set()

    start(good, bad)
    there.wait(DEADLINE)
    return given[0]


def maps(p):
    tell("map", lambda: p.map(square, range(10)))
    tell("map of nothing", lambda: p.map(square, []))
    tell("map in chunks", lambda: sum(p.map(square, range(100), 20)))
    tell("map one by one", lambda: p.map(square, range(5), 1))
    tell("map in one chunk", lambda: p.map(square, range(5), 50))
    tell("map of what comes", lambda: p.map(square, iter([3, 1, 2])))
    tell("map that fails", lambda: p.map(refuse_three, range(8)))
    tell("map that fails in one chunk", lambda: p.map(refuse_three, range(8), 8))
    tell("map of failing items", lambda: p.map(square, failing_items(2)))
    pairs = list(zip(range(6), range(6, 0, -1)))
    tell("starmap", lambda: p.starmap(multiply, pairs))
    tell("starmap of nothing", lambda: p.starmap(multiply, []))
    tell("starmap in chunks", lambda: p.starmap(multiply, pairs, 4))
    tell("starmap that fails", lambda: p.starmap(refuse_pair, pairs))
    tell("starmap_async", lambda: p.starmap_async(multiply, pairs).get(DEADLINE))
    tell("map_async", lambda: p.map_async(square, range(4)).get(DEADLINE))
    tell("map_async in chunks", lambda: p.map_async(square, range(4), 3).get(DEADLINE))
    nothing = p.map_async(square, [])
    tell("map_async of nothing", nothing.ready, nothing.successful, nothing.get)
    bad = p.map_async(refuse_three, range(5))
    tell("map_async that fails", bad.wait, bad.ready, bad.successful, bad.get)
    good = p.map_async(square, range(5))
    tell("map_async that is done", good.wait, good.ready, good.successful)
    tell("callback of map_async", lambda: called(lambda g, b: p.map_async(square, range(3), None, g, b)))
    tell("error callback of map_async", lambda: called(lambda g, b: p.map_async(refuse_three, [3], None, g, b)))
    tell("callback of starmap_async", lambda: called(lambda g, b: p.starmap_async(multiply, pairs, None, g, b)))
    tell("error callback of starmap_async", lambda: called(lambda g, b: p.starmap_async(refuse_pair, pairs, None, g, b)))
    tell("callback of apply_async", lambda: called(lambda g, b: p.apply_async(square, (7,), {}, g, b)))
    tell("error callback of apply_async", lambda: called(lambda g, b: p.apply_async(refuse_three, (3,), {}, g, b)))
    tell("apply", lambda: p.apply(square, (4,)))
    tell("apply that fails", lambda: p.apply(refuse_three, (3,)))
    tell("a result that can't be copied", lambda: p.apply(unpicklable))


def imaps(p):
    tell("imap", lambda: list(p.imap(square, range(10))))
    tell("imap in chunks", lambda: list(p.imap(square, range(10), 3)))
    tell("imap of nothing", lambda: list(p.imap(square, [])))
    tell("imap beyond its end", lambda: each(p.imap(square, [5]), 3))
    tell("imap with a failure", lambda: each(p.imap(refuse_three, [2, 3, 4]), 4))
    tell("imap of items that fail at once", lambda: each(p.imap(square, failing_items(0)), 1))
    tell("imap of items that fail later", lambda: each(p.imap(square, failing_items(3)), 4))
    tell("imap_unordered", lambda: sorted(p.imap_unordered(square, range(10))))
    tell("imap_unordered in chunks", lambda: sorted(p.imap_unordered(square, range(10), 4)))
    tell("imap_unordered of nothing", lambda: list(p.imap_unordered(square, [])))
    tell("imap_unordered with a failure", lambda: each(p.imap_unordered(refuse_three, [3]), 2))
    tell("imap_unordered of items that fail", lambda: each(p.imap_unordered(square, failing_items(0)), 1))
    tell("imap in chunks of 0", lambda: p.imap(square, [1], 0))
    tell("imap_unordered in chunks of 0", lambda: p.imap_unordered(square, [1], 0))


def busy(p, gate):
    """While both workers wait."""
    results = p.imap(wait_for, [gate])
    other = p.map_async(wait_for, [gate])
    tell("imap: next in time", lambda: results.next(0.01))
    tell("map_async: get in time", lambda: other.get(0.01))
    tell("map_async: ready?", other.ready)
    tell("map_async: successful?", other.successful)
    tell("map_async: wait in time", lambda: other.wait(0.01))
    open(gate, "w").close()
    tell("imap: next after that", lambda: results.next(DEADLINE), lambda: next(results))
    tell("map_async: get after that", lambda: other.get(DEADLINE))
    os.remove(gate)


def ends(p):
    late = p.map_async(square, range(3))
    tell("close, and again", p.close, p.close)
    tell("map after close", lambda: p.map(square, [1]))
    tell("map_async after close", lambda: p.map_async(square, [1]))
    tell("starmap after close", lambda: p.starmap(multiply, [(1, 2)]))
    tell("starmap_async after close", lambda: p.starmap_async(multiply, [(1, 2)]))
    tell("imap after close", lambda: p.imap(square, [1]))
    tell("imap_unordered after close", lambda: p.imap_unordered(square, [1]))
    tell("join, and again", p.join, p.join)
    tell("what was submitted before close", late.get)
    gone = multiprocessing.Pool(1)
    gone.map_async(hang, range(5))
    tell("terminate, and again", gone.terminate, gone.terminate)
    tell("apply after terminate", lambda: gone.apply(square, (1,)))
    tell("join after terminate", gone.join)
    tell("a pool of -1", lambda: multiprocessing.Pool(-1))


def staff():
    queue = multiprocessing.Queue()
    with multiprocessing.Pool(2, bring, (queue,)) as p:
        tell("an initializer brings a queue", lambda: p.map(put_into_brought, [7]), lambda: queue.get(True, DEADLINE))
    with multiprocessing.Pool(2, bring, ("something",)) as p:
        tell("an initializer in each worker", lambda: set(p.map(show, range(20), 1)) == {"something"})
    with multiprocessing.Pool(1, None, (), 1) as p:
        tell("a worker for a task", lambda: len({p.apply(pid) for _ in range(3)}))
    with multiprocessing.Pool(1, None, (), 2) as p:
        tell("a worker for two tasks", lambda: len({p.apply(pid) for _ in range(4)}))
    with multiprocessing.Pool(1, None, (), 1) as p:
        tell("a worker for a chunk", lambda: len(set(p.map(pid, range(4), 2))))
    p = multiprocessing.Pool(2, None, (), 1)
    results = [p.apply_async(square, (n,)) for n in range(4)]
    p.close()
    p.join()
    tell("short-lived workers after close", lambda: [result.get() for result in results])
    tell("workers for -1 tasks", lambda: multiprocessing.Pool(1, None, (), -1))


def joinable():
    queue = multiprocessing.JoinableQueue()
    tell("joinable: join at once", queue.join)
    tell("joinable: task_done at once", queue.task_done)
    queue.put("a")
    queue.put("b")
    tell("joinable: in order", queue.get, queue.get)
    tell("joinable: done, done, and once more", queue.task_done, queue.task_done, queue.task_done)
    tell("joinable: join when all is done", queue.join)
    small = multiprocessing.JoinableQueue(1)
    small.put("a")
    tell("joinable: full", small.full, lambda: small.put_nowait("b"), lambda: small.put("b", True, 0.01))
    tell("joinable: what found no room is not counted", small.get, small.task_done, small.join, small.task_done)
    tell("joinable: empty", small.empty, small.get_nowait, lambda: small.get(True, 0.01))
    shared = multiprocessing.JoinableQueue()
    for n in range(3):
        shared.put(n)
    child = multiprocessing.Process(target=do_all, args=(shared, 3))
    child.start()
    tell("joinable: a child does it all", shared.join, shared.empty)
    child.join()
    shared.close()
    tell("joinable: put after close", lambda: shared.put("x"))
    tell("joinable: get after close", lambda: shared.get(True, 0.01))
    return queue


def simple():
    queue = multiprocessing.SimpleQueue()
    tell("simple: empty", queue.empty)
    queue.put("a")
    queue.put("b")
    tell("simple: not empty", queue.empty)
    tell("simple: in order", queue.get, queue.get, queue.empty)
    child = multiprocessing.Process(target=put, args=(queue,))
    child.start()
    tell("simple: from a child", queue.get)
    child.join()
    tell("simple: close, and again", queue.close, queue.close)
    tell("simple: put after close", lambda: queue.put("x"))
    tell("simple: get after close", queue.get)
    tell("simple: empty after close", queue.empty)


def executors(gate):
    with ProcessPoolExecutor(2) as e:
        good, bad = e.submit(square, 7), e.submit(refuse_three, 3)
        tell("executor: result", good.result, good.result)
        tell("executor: failure", bad.result)
        tell("executor: done", good.done, bad.done, good.cancelled, bad.cancelled)
        tell("executor: its exception", lambda: type(bad.exception()).__name__)
        tell("executor: cancel what is done", good.cancel, good.cancelled)
        slow = e.submit(wait_for, gate)
        tell("executor: result in time", lambda: slow.result(0.01), slow.done)
        open(gate, "w").close()
        tell("executor: all", lambda: [f.result() for f in [e.submit(square, n) for n in range(4)]])
        tell("executor: of no task all", lambda: list(e.map(square, [])))
        tell("executor: after that", slow.result)
        tell("executor: what can't be copied", lambda: e.submit(unpicklable).result())
        os.remove(gate)
    tell("executor: closed", lambda: e.submit(square, 1))
    e = ProcessPoolExecutor(1)
    e.submit(wait_for, gate)
    waiting = [e.submit(square, n) for n in range(6)]
    last = waiting[-1]
    tell("executor: cancel what waits", last.cancel, last.cancelled, last.done, last.result)
    open(gate, "w").close()
    e.shutdown()
    tell("executor: shutdown does what is there", waiting[0].result, waiting[4].result)
    os.remove(gate)
    tell("executor: of 0", lambda: ProcessPoolExecutor(0))
    e = ProcessPoolExecutor(1)
    lost, behind = e.submit(kill), e.submit(square, 2)
    tell("executor: killed worker", lost.result)
    tell("executor: who waited behind it", behind.result)
    tell("executor: submit afterwards", lambda: e.submit(square, 2))
    e.shutdown()
    tell("executor: closed after it broke", lambda: e.submit(square, 2))
    with ProcessPoolExecutor(1) as e:
        tell("executor: a worker that exits", e.submit(leave).result)
    with ProcessPoolExecutor(1, None, bring, ("something",)) as e:
        tell("executor: initializer", e.submit(show).result)
    with ProcessPoolExecutor(1, None, fail_to_begin) as e:
        tell("executor: initializer that fails", lambda: e.submit(show).result())


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    door = sys.argv[1]
    everyday = multiprocessing.Pool(2)
    maps(everyday)
    imaps(everyday)
    busy(everyday, door)
    tell("joinable: to a pool's task", lambda q=joinable(): everyday.apply(put, (q,)))
    simple()
    ends(everyday)
    staff()
    executors(door)
