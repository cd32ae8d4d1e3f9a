"""What CPython does in the situations of ContractsIT; one line each: name, tab, what happened."""
import multiprocessing
import os
import queue
import signal
import sys
import threading
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


def say(end):
    end.send("said")


def with_child_end(act):
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=say, args=(theirs,))
    process.start()
    theirs.close()
    process.join()
    if act == "send":
        return ours.send("x")
    first = ours.recv()
    if act == "poll":
        return str(ours.poll())
    return first + ours.recv()


def own_copy():
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=say, args=(theirs,))
    process.start()
    process.join()
    return ours.recv() + str(ours.poll(0.05))


def closed_end():
    ours, theirs = multiprocessing.Pipe()
    ours.close()
    return ours.recv()


def simplex(act):
    receiver, sender = multiprocessing.Pipe(False)
    if act == "send":
        return receiver.send("x")
    if act == "recv":
        return sender.recv()
    sender.send_bytes(b"x")
    return receiver.recv_bytes().decode()


def threads_lock():
    multiprocessing.Process(target=put, args=(threading.Lock(),)).start()


def closed_process():
    process = multiprocessing.Process(target=nothing)
    process.close()
    return process.is_alive()


def two_and_a_failure():
    yield 1
    yield 2
    raise TimeoutError


def failing_items(pool):
    results = pool.imap_unordered(square, two_and_a_failure())
    return str(next(results) + next(results)) + str(next(results))


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
    tell("pipe: a dead child's last words", lambda: with_child_end("poll"))
    tell("pipe: beyond them", lambda: with_child_end("recv"))
    tell("pipe: send to a dead child", lambda: with_child_end("send"))
    tell("pipe: child's end left open here", own_copy)
    tell("pipe: receive at a closed end", closed_end)
    tell("pipe: send at the receiving end", lambda: simplex("send"))
    tell("pipe: receive at the sending end", lambda: simplex("recv"))
    tell("pipe: bytes", lambda: simplex("bytes"))
    tell("process: captures a lock of threads", threads_lock)
    tell("process: closed", closed_process)
    tell("pool: items that fail", lambda: with_pool(failing_items))
