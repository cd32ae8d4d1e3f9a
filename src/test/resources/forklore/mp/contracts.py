"""What CPython does in the situations of ContractsIT; one line each: name, tab, what happened."""
import multiprocessing
import os
import queue
import signal
import sys
import time


def hang():
    time.sleep(1000)


def fail():
    sys.stderr = open(os.devnull, "w")
    raise ValueError("as it should")


def leave():
    sys.exit(42)


def nothing():
    return None


def square(n):
    return n * n


def put(shared):
    shared.put("x")


def outcome(call):
    try:
        return str(call())
    except BaseException as e:
        return type(e).__name__


def tell(name, call):
    print(name + "\t" + outcome(call), flush=True)


def code_of(target, act=None):
    process = multiprocessing.Process(target=target)
    process.start()
    if act:
        getattr(process, act)()
    process.join()
    return process.exitcode


def start_twice():
    process = multiprocessing.Process(target=nothing)
    process.start()
    try:
        process.start()
    finally:
        process.join()


def with_pool(call):
    pool = multiprocessing.Pool(2)
    try:
        return call(pool)
    finally:
        pool.terminate()
        pool.join()


def closed(pool):
    pool.close()
    return pool.apply(nothing)


def bounded():
    q = multiprocessing.Queue(1)
    q.put("a")
    return q.put("b", True, 0.01)


def drained():
    q = multiprocessing.Queue(3)
    for item in "abc":
        q.put(item)
    return "".join(q.get(True, 10) for _ in range(3))


def after_close():
    q = multiprocessing.Queue()
    q.close()
    return q.put("x")


def get_after_close():
    q = multiprocessing.Queue()
    q.close()
    return q.get(True, 0.01)


def early_join_thread():
    return multiprocessing.Queue().join_thread()


def running_code():
    process = multiprocessing.Process(target=hang)
    process.start()
    try:
        return process.exitcode
    finally:
        process.kill()
        process.join()


def with_manager(call):
    with multiprocessing.Manager() as manager:
        return call(manager)


def managed_bounded(manager):
    q = manager.Queue(1)
    q.put("a")
    return q.put("b", True, 0.01)


def managed_order(manager):
    q = manager.Queue()
    for item in "abc":
        q.put(item)
    return "".join(q.get() for _ in range(3))


def managed_in_task(manager):
    q = manager.Queue()
    with_pool(lambda p: p.apply(put, (q,)))
    return q.get(True, 10)


def store(shared):
    shared["answer"] = 42


def managed_dict(manager):
    d = manager.dict()
    with_pool(lambda p: p.apply(store, (d,)))
    return d["answer"]


def after_shutdown():
    manager = multiprocessing.Manager()
    q = manager.Queue()
    manager.shutdown()
    return q.put("x")


def over_release():
    return multiprocessing.BoundedSemaphore(1).release()


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    tell("exit code of a return", lambda: code_of(nothing))
    tell("exit code of an exception", lambda: code_of(fail))
    tell("exit code of exit(42)", lambda: code_of(leave))
    tell("exit code of terminate", lambda: code_of(hang, "terminate"))
    tell("exit code of kill", lambda: code_of(hang, "kill"))
    tell("exit code of one that runs", running_code)
    tell("start twice", start_twice)
    tell("join before start", lambda: multiprocessing.Process(target=nothing).join())
    tell("pool: map in order", lambda: with_pool(lambda p: sum(p.map(square, range(50)))))
    tell("pool: join before close", lambda: with_pool(lambda p: p.join()))
    tell("pool: task after close", lambda: with_pool(closed))
    tell("pool: get in time", lambda: with_pool(lambda p: p.apply_async(hang).get(0.01)))
    tell("pool: ready?", lambda: with_pool(lambda p: p.apply_async(hang).successful()))
    plain = multiprocessing.Queue()
    tell("pool: plain queue", lambda: with_pool(lambda p: p.apply(put, (plain,))))
    tell("pool: no workers", lambda: multiprocessing.Pool(0))
    tell("queue: put when full", bounded)
    tell("queue: get when empty", lambda: multiprocessing.Queue().get(True, 0.01))
    tell("queue: get_nowait when empty", lambda: multiprocessing.Queue().get_nowait())
    tell("queue: order", drained)
    tell("queue: put after close", after_close)
    tell("queue: get after close", get_after_close)
    tell("manager: put when full", lambda: with_manager(managed_bounded))
    tell("manager: get when empty", lambda: with_manager(lambda m: m.Queue().get(True, 0.01)))
    tell("manager: get_nowait when empty", lambda: with_manager(lambda m: m.Queue().get_nowait()))
    tell("manager: order", lambda: with_manager(managed_order))
    tell("manager: its queue in a pool's task", lambda: with_manager(managed_in_task))
    tell("manager: its dict in a pool's task", lambda: with_manager(managed_dict))
    tell("manager: beyond a list's end", lambda: with_manager(lambda m: m.list()[0]))
    tell("manager: after shutdown", after_shutdown)
    tell("queue: join_thread before close", early_join_thread)
    tell("semaphore: released too often", over_release)
