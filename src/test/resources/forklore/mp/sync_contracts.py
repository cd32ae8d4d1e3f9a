"""What CPython does in the situations of SyncContractsIT; one line each: name, tab, what happened."""
import multiprocessing
import sys
import threading
import time
from multiprocessing import shared_memory

DEADLINE = 60


def outcome(call):
    try:
        return str(call())
    except BaseException as e:
        return type(e).__name__


def tell(name, call):
    print(name + "\t" + outcome(call), flush=True)


def in_thread(call):
    """What it comes to in another thread."""
    results = []
    thread = threading.Thread(target=lambda: results.append(outcome(call)))
    thread.start()
    thread.join()
    return results[0]


def in_threads(count, call):
    """What it comes to in several threads at once, sorted."""
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(outcome(call))) for _ in range(count)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return " ".join(sorted(results))


def in_child(target, *args):
    process = multiprocessing.Process(target=target, args=args)
    process.start()
    process.join()
    return process.exitcode


def until(so):
    deadline = time.monotonic() + DEADLINE
    while not so():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.002)


# What children do.


def exit_with(yes):
    sys.exit(1 if yes else 0)


def try_it(lock):
    exit_with(lock.acquire(False))


def give(lock):
    lock.release()


def raises_state(lock):
    try:
        lock.release()
    except (AssertionError, ValueError):
        sys.exit(7)


def raise_flag(event):
    event.set()


def is_up(event):
    exit_with(event.is_set())


def add_many(value, times):
    for _ in range(times):
        with value.get_lock():
            value.value += 1


def fill(array):
    for i in range(len(array)):
        array[i] = i * i


def come(barrier, queue):
    queue.put(barrier.wait(DEADLINE))


def tell_all(condition, value):
    with condition:
        value.value = 1
        condition.notify_all()


def write_named(name):
    block = shared_memory.SharedMemory(name)
    block.buf[3] = 42
    block.close()


# Locks.


def twice(lock):
    return f"{lock.acquire(False)} {lock.acquire(False)}"


def again(lock):
    lock.acquire()
    lock.release()
    return lock.acquire(False)


def in_time(lock, timeout):
    lock.acquire()
    return in_thread(lambda: lock.acquire(True, timeout))


def other_thread_releases(lock):
    lock.acquire()
    said = in_thread(lock.release)
    return f"{said} {in_thread(lambda: lock.acquire(False))}"


def block(lock):
    with lock:
        inside = in_thread(lambda: lock.acquire(False))
    return f"{inside} {in_thread(lambda: lock.acquire(False))}"


def failed_block(lock):
    try:
        with lock:
            raise KeyError
    except KeyError:
        pass
    return in_thread(lambda: lock.acquire(False))


def handed_over(lock):
    lock.acquire()
    results = []
    thread = threading.Thread(target=lambda: results.append(lock.acquire(True, DEADLINE)))
    thread.start()
    lock.release()
    thread.join()
    return results[0]


def excludes(lock):
    seen = []
    inside = []

    def work():
        for _ in range(50):
            with lock:
                inside.append(1)
                seen.append(len(inside))
                inside.pop()

    in_threads(4, work)
    return max(seen)


def locks(tell, make):
    tell("acquire", lambda: make().acquire())
    tell("acquire twice at once", lambda: twice(make()))
    tell("release what is free", lambda: make().release())
    tell("acquire again", lambda: again(make()))
    tell("taken, in time", lambda: in_time(make(), 0.01))
    tell("taken, no time", lambda: in_time(make(), 0))
    tell("taken, less than no time", lambda: in_time(make(), -1))
    tell("another thread releases", lambda: other_thread_releases(make()))
    tell("for a block", lambda: block(make()))
    tell("for a block that fails", lambda: failed_block(make()))
    tell("handed over", lambda: handed_over(make()))
    tell("one at a time", lambda: excludes(make()))


def nested(lock, takes, gives):
    for _ in range(takes):
        lock.acquire()
    for _ in range(gives):
        lock.release()
    return in_thread(lambda: lock.acquire(False))


def over(lock):
    lock.acquire()
    lock.acquire()
    lock.release()
    lock.release()
    return lock.release()


def foreign(lock):
    lock.acquire()
    return in_thread(lock.release)


# Semaphores.


def take_all(semaphore, times):
    return " ".join(str(semaphore.acquire(False)) for _ in range(times))


def give_more(semaphore, times):
    for _ in range(times):
        semaphore.release()
    return take_all(semaphore, times + 2)


def give_and_take(semaphore):
    semaphore.acquire()
    semaphore.release()
    return take_all(semaphore, 3)


def semaphores(tell, plain, bounded):
    tell("semaphore: two of two", lambda: take_all(plain(2), 3))
    tell("semaphore: of none", lambda: take_all(plain(0), 1))
    tell("semaphore: more than in the beginning", lambda: give_more(plain(1), 2))
    tell("semaphore: taken in time", lambda: in_time(plain(1), 0.01))
    tell("semaphore: another thread releases", lambda: other_thread_releases(plain(1)))
    tell("semaphore: for a block", lambda: block(plain(1)))
    tell("semaphore: handed over", lambda: handed_over(plain(1)))
    tell("bounded: two of two", lambda: take_all(bounded(2), 3))
    tell("bounded: once too often", lambda: bounded(2).release())
    tell("bounded: given and taken", lambda: give_and_take(bounded(2)))
    tell("bounded: in time", lambda: in_time(bounded(1), 0.01))
    tell("bounded: another thread releases", lambda: other_thread_releases(bounded(1)))
    tell("bounded: for a block", lambda: block(bounded(1)))


# Events.


def set_and(event, call):
    event.set()
    return call()


def set_twice(event):
    event.set()
    event.set()
    event.clear()
    return event.is_set()


def flag_wakes(event):
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(str(event.wait(DEADLINE)))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    event.set()
    for thread in threads:
        thread.join()
    return " ".join(results)


def events(tell, make):
    tell("event: at first", lambda: make().is_set())
    tell("event: in time", lambda: make().wait(0.01))
    tell("event: no time", lambda: make().wait(0))
    tell("event: up", lambda: (lambda e: set_and(e, e.is_set))(make()))
    tell("event: up, waited for", lambda: (lambda e: set_and(e, e.wait))(make()))
    tell("event: up, no time", lambda: (lambda e: set_and(e, lambda: e.wait(0)))(make()))
    tell("event: twice up, once down", lambda: set_twice(make()))
    tell("event: wakes all", lambda: flag_wakes(make()))


# Conditions.


def timed_out(condition):
    with condition:
        return condition.wait(0.01)


def woken(condition, notify, expected, waiters=3):
    """How many of the waiters the notification wakes; the others are woken afterwards."""
    entered = []
    woken_ones = []

    def wait():
        with condition:
            entered.append(1)
            if condition.wait(DEADLINE):
                woken_ones.append(1)

    threads = [threading.Thread(target=wait) for _ in range(waiters)]
    for thread in threads:
        thread.start()
    until(lambda: len(entered) == waiters)
    with condition:
        notify()
    until(lambda: len(woken_ones) == expected)
    time.sleep(0.05)
    count = len(woken_ones)
    with condition:
        condition.notify_all()
    for thread in threads:
        thread.join()
    return count


def not_remembered(condition):
    with condition:
        condition.notify()
        return condition.wait(0.01)


def becomes_so(condition):
    state = []

    def change():
        with condition:
            state.append(1)
            condition.notify_all()

    with condition:
        threading.Thread(target=change).start()
        return condition.wait_for(lambda: len(state) == 1, DEADLINE)


def lock_free_while_waiting(condition):
    results = []

    def look():
        got = condition.acquire(True, DEADLINE)
        results.append(got)
        condition.notify()
        condition.release()

    with condition:
        thread = threading.Thread(target=look)
        thread.start()
        condition.wait(DEADLINE)
    thread.join()
    return results[0]


def depth_kept(condition):
    condition.acquire()
    condition.acquire()
    condition.wait(0.01)
    condition.release()
    still = in_thread(lambda: condition.acquire(False))
    condition.release()
    return f"{still} {outcome(condition.release)}"


def deep_wait_frees(condition):
    def wake():
        with condition:
            condition.notify()

    condition.acquire()
    condition.acquire()
    threading.Thread(target=wake).start()
    return condition.wait(DEADLINE)


def held_after(condition):
    with condition:
        condition.wait(0.01)
        return in_thread(lambda: condition.acquire(False))


def conditions(tell, make):
    tell("condition: wait without the lock", lambda: make().wait(0.01))
    tell("condition: notify without the lock", lambda: make().notify())
    tell("condition: notify_all without the lock", lambda: make().notify_all())
    tell("condition: wait_for without the lock", lambda: make().wait_for(lambda: False, 0.01))
    tell("condition: in time", lambda: timed_out(make()))
    tell("condition: not remembered", lambda: not_remembered(make()))
    tell("condition: notify wakes one", lambda: (lambda c: woken(c, c.notify, 1))(make()))
    tell("condition: notify(2)", lambda: (lambda c: woken(c, lambda: c.notify(2), 2))(make()))
    tell("condition: notify(9)", lambda: (lambda c: woken(c, lambda: c.notify(9), 3))(make()))
    tell("condition: notify_all", lambda: (lambda c: woken(c, c.notify_all, 3))(make()))
    tell("condition: becomes so", lambda: becomes_so(make()))
    tell("condition: free while waiting", lambda: lock_free_while_waiting(make()))
    tell("condition: held afterwards", lambda: held_after(make()))


def conditions_deep(tell, make):
    tell("condition: depth is kept", lambda: depth_kept(make()))
    tell("condition: deep wait frees", lambda: deep_wait_frees(make()))


def so_at_once(condition):
    with condition:
        return condition.wait_for(lambda: True)


def never_so(condition):
    with condition:
        return condition.wait_for(lambda: False, 0.02)


# Barriers.


def passes(barrier, times):
    return " ".join(in_threads(barrier.parties, barrier.wait) for _ in range(times))


def too_few(barrier):
    first = outcome(lambda: barrier.wait(0.02))
    return f"{first} {barrier.broken} {outcome(lambda: barrier.wait(DEADLINE))}"


def waiting(barrier, act):
    """What becomes of one who waits while something is done to the barrier."""
    results = []
    thread = threading.Thread(target=lambda: results.append(outcome(lambda: barrier.wait(DEADLINE))))
    thread.start()
    until(lambda: barrier.n_waiting == 1)
    act()
    thread.join()
    return f"{results[0]} {barrier.broken} {barrier.n_waiting}"


def repaired(barrier):
    barrier.abort()
    before = barrier.broken
    barrier.reset()
    return f"{before} {barrier.broken} {passes(barrier, 1)}"


def idle_reset(barrier):
    barrier.reset()
    return passes(barrier, 2)


def after_reset(barrier):
    waiting(barrier, barrier.reset)
    return passes(barrier, 1)


class Failing:
    def __call__(self):
        raise ZeroDivisionError


def acted(barrier, results):
    passes(barrier, 3)
    return len(results)


def failing_action(barrier):
    return f"{in_threads(2, barrier.wait)} {barrier.broken}"


def barriers(tell, make):
    tell("barrier: parties", lambda: make(3).parties)
    tell("barrier: nobody there", lambda: make(3).n_waiting)
    tell("barrier: not broken", lambda: make(3).broken)
    tell("barrier: of one", lambda: make(1).wait())
    tell("barrier: each another number", lambda: passes(make(3), 1))
    tell("barrier: again and again", lambda: passes(make(2), 5))
    tell("barrier: too few", lambda: too_few(make(2)))
    tell("barrier: given up", lambda: (lambda b: waiting(b, b.abort))(make(2)))
    tell("barrier: set back", lambda: (lambda b: waiting(b, b.reset))(make(2)))
    tell("barrier: passed after it was set back", lambda: after_reset(make(2)))
    tell("barrier: repaired", lambda: repaired(make(2)))
    tell("barrier: set back while nobody is there", lambda: idle_reset(make(2)))


# Data.


def changed(value, new):
    value.value = new
    return value.value


def item_set(array, index, item):
    array[index] = item
    return list(array)


def values():
    mp = multiprocessing
    tell("value: at first", lambda: mp.Value("i", 7).value)
    tell("value: changed", lambda: changed(mp.Value("i", 7), 8))
    tell("value: negative", lambda: changed(mp.Value("i", 7), -8))
    tell("value: of 64 bits", lambda: changed(mp.Value("q", 0), 2**62))
    tell("value: fraction", lambda: changed(mp.Value("d", 0.5), 0.25))
    tell("value: truth", lambda: changed(mp.Value("b", 0), 1) == 1)
    tell("value: of another type", lambda: changed(mp.Value("i", 7), "x"))
    tell("value: nothing", lambda: changed(mp.Value("i", 7), None))
    tell("value: its lock twice", lambda: twice(mp.Value("i", 7).get_lock()))
    tell("value: raw has no lock", lambda: mp.Value("i", 7, lock=False).get_lock())
    tell("array: at first", lambda: list(mp.Array("i", 3)))
    tell("array: of items", lambda: list(mp.Array("i", [1, 2, 3])))
    tell("array: length", lambda: len(mp.Array("i", 5)))
    tell("array: item set", lambda: item_set(mp.Array("i", [1, 2, 3]), 1, 9))
    tell("array: beyond the end", lambda: mp.Array("i", 3)[3])
    tell("array: set beyond the end", lambda: item_set(mp.Array("i", 3), 3, 1))
    tell("array: of another type", lambda: item_set(mp.Array("i", 3), 1, "x"))
    tell("array: of fractions", lambda: list(mp.Array("d", [0.5, 1.5])))
    tell("array: its lock twice", lambda: twice(mp.Array("i", 3).get_lock()))
    tell("array: raw has no lock", lambda: mp.Array("i", 3, lock=False).get_lock())
    tell("array: sum of its items", lambda: sum(mp.Array("i", range(100))))


def with_block(call):
    block = shared_memory.SharedMemory(create=True, size=64)
    try:
        return call(block)
    finally:
        block.close()
        try:
            block.unlink()
        except FileNotFoundError:
            pass


def seen_by_name(block):
    block.buf[5] = 17
    other = shared_memory.SharedMemory(block.name)
    seen = other.buf[5]
    other.close()
    return seen


def closed(block):
    block.close()
    return block.buf[0]


def unlinked(block):
    block.unlink()
    return shared_memory.SharedMemory(block.name)


def used_after_unlink(block):
    block.unlink()
    block.buf[0] = 3
    return block.buf[0]


def child_writes(block):
    in_child(write_named, block.name)
    return block.buf[3]


def blocks():
    tell("memory: all 0", lambda: with_block(lambda b: sum(b.buf[:64])))
    tell("memory: seen by name", lambda: with_block(seen_by_name))
    tell("memory: none of that name", lambda: shared_memory.SharedMemory("forklore-none"))
    tell(
        "memory: one of that name",
        lambda: with_block(lambda b: shared_memory.SharedMemory(b.name, True, 64)),
    )
    tell("memory: of no byte", lambda: shared_memory.SharedMemory(create=True, size=0))
    tell("memory: unlinked", lambda: with_block(unlinked))
    tell("memory: used after unlink", lambda: with_block(used_after_unlink))
    tell("memory: a child writes", lambda: with_block(child_writes))


# Between processes.


def between():
    mp = multiprocessing

    def held(lock, target):
        lock.acquire()
        return in_child(target, lock)

    tell("child: takes what is free", lambda: in_child(try_it, mp.Lock()))
    tell("child: finds it taken", lambda: held(mp.Lock(), try_it))
    tell("child: releases its parent's", lambda: (lambda k: f"{held(k, give)} {k.acquire(False)}")(mp.Lock()))
    tell("child: can't take its parent's RLock", lambda: held(mp.RLock(), try_it))
    tell("child: can't release its parent's RLock", lambda: held(mp.RLock(), raises_state))
    tell("child: gives a permit", lambda: (lambda s: f"{in_child(give, s)} {take_all(s, 2)}")(mp.Semaphore(0)))
    tell("child: gives one too many", lambda: in_child(raises_state, mp.BoundedSemaphore(1)))
    tell("child: sees the flag", lambda: (lambda e: set_and(e, lambda: in_child(is_up, e)))(mp.Event()))
    tell("child: raises the flag", lambda: (lambda e: f"{in_child(raise_flag, e)} {e.wait(0)}")(mp.Event()))
    tell("child: fills an array", lambda: (lambda a: f"{in_child(fill, a)} {list(a)}")(mp.Array("i", 4)))
    tell("child: notifies", notified_by_child)
    tell("children: add under the lock", added)
    tell("children: meet at a barrier", met)


def notified_by_child():
    condition = multiprocessing.Condition()
    value = multiprocessing.Value("i", 0)
    with condition:
        process = multiprocessing.Process(target=tell_all, args=(condition, value))
        process.start()
        so = condition.wait_for(lambda: value.value == 1, DEADLINE)
    process.join()
    return so


def added():
    value = multiprocessing.Value("i", 0)
    children = [multiprocessing.Process(target=add_many, args=(value, 500)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return value.value


def met():
    barrier = multiprocessing.Barrier(2)
    queue = multiprocessing.Queue()
    children = [multiprocessing.Process(target=come, args=(barrier, queue)) for _ in range(2)]
    for child in children:
        child.start()
    numbers = sorted(queue.get(True, DEADLINE) for _ in children)
    for child in children:
        child.join()
    return numbers


# A manager's.


def in_pool(call):
    with multiprocessing.Pool(1) as pool:
        return call(pool)


def take_in_task(lock):
    return lock.acquire(False)


def set_in_task(event):
    event.set()


def name_in_task(namespace):
    namespace.x = 3


def managed(m):
    tell("managed: lock twice", lambda: twice(m.Lock()))
    tell("managed: lock in time", lambda: in_time(m.Lock(), 0.01))
    tell("managed: release what is free", lambda: m.Lock().release())
    tell("managed: nested", lambda: nested(m.RLock(), 3, 2))
    tell("managed: nested and given back", lambda: nested(m.RLock(), 3, 3))
    tell("managed: another thread's RLock", lambda: foreign(m.RLock()))
    tell("managed: semaphore", lambda: take_all(m.Semaphore(2), 3))
    tell("managed: more than in the beginning", lambda: give_more(m.Semaphore(1), 2))
    tell("managed: once too often", lambda: m.BoundedSemaphore(2).release())
    tell("managed: event", lambda: (lambda e: set_and(e, e.wait))(m.Event()))
    tell("managed: event in time", lambda: m.Event().wait(0.01))
    tell("managed: condition in time", lambda: timed_out(m.Condition()))
    tell("managed: notify without the lock", lambda: m.Condition().notify())
    tell("managed: notify wakes one", lambda: (lambda c: woken(c, c.notify, 1))(m.Condition()))
    tell("managed: notify_all", lambda: (lambda c: woken(c, c.notify_all, 3))(m.Condition()))
    tell("managed: barrier", lambda: passes(m.Barrier(2), 2))
    tell("managed: barrier, too few", lambda: outcome(lambda: m.Barrier(2).wait(0.02)))
    tell("managed: value", lambda: changed(m.Value("i", 7), 8))
    tell("managed: array", lambda: list(m.Array("i", [1, 2, 3])))
    tell("managed: beyond an array's end", lambda: m.Array("i", [1, 2, 3])[3])
    tell("managed: namespace without that name", lambda: m.Namespace().x)
    tell("managed: lock in a task", lambda: in_pool(lambda p: held_in_task(p, m.Lock())))
    tell("managed: event in a task", lambda: in_pool(lambda p: flag_in_task(p, m.Event())))
    tell("managed: name in a task", lambda: in_pool(lambda p: named_in_task(p, m.Namespace())))


def held_in_task(pool, lock):
    free = pool.apply(take_in_task, (lock,))
    return f"{free} {lock.acquire(False)}"


def flag_in_task(pool, event):
    pool.apply(set_in_task, (event,))
    return event.is_set()


def named_in_task(pool, namespace):
    pool.apply(name_in_task, (namespace,))
    return namespace.x


def main():
    multiprocessing.set_start_method("spawn")
    mp = multiprocessing
    locks(lambda name, call: tell("lock: " + name, call), mp.Lock)
    locks(lambda name, call: tell("rlock: " + name, call), mp.RLock)
    tell("rlock: three times, twice given back", lambda: nested(mp.RLock(), 3, 2))
    tell("rlock: three times, all given back", lambda: nested(mp.RLock(), 3, 3))
    tell("rlock: once more than taken", lambda: over(mp.RLock()))
    tell("rlock: another thread's", lambda: foreign(mp.RLock()))
    semaphores(tell, mp.Semaphore, mp.BoundedSemaphore)
    tell("semaphore: of less than none", lambda: mp.Semaphore(-1))
    events(tell, mp.Event)
    conditions(tell, mp.Condition)
    conditions_deep(tell, mp.Condition)
    tell("condition: so at once", lambda: so_at_once(mp.Condition()))
    tell("condition: never so", lambda: never_so(mp.Condition()))
    conditions(lambda name, call: tell("plain " + name, call), lambda: mp.Condition(mp.Lock()))
    barriers(tell, mp.Barrier)
    results = []
    tell("barrier: action", lambda: acted(mp.Barrier(2, lambda: results.append(1)), results))
    tell("barrier: action fails", lambda: failing_action(mp.Barrier(2, Failing())))
    tell("barrier: its own patience", lambda: too_few(mp.Barrier(2, None, 0.02)))
    values()
    blocks()
    between()
    with mp.Manager() as manager:
        managed(manager)


if __name__ == "__main__":
    main()
