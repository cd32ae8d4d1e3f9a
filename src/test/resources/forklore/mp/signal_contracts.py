"""What CPython's signal does in the situations of SignalSituations; one line each: name, tab, what."""
import os
import signal
import threading
import time

USR1 = signal.SIGUSR1
TERM = signal.SIGTERM
came = []


class Thrown(Exception):
    pass


def note(number, frame):
    came.append(number)


def throw(number, frame):
    raise Thrown()


def tell(name, call):
    came.clear()
    signal.signal(USR1, signal.SIG_DFL)
    try:
        result = str(call())
    except (OSError, ValueError, Thrown) as e:
        result = type(e).__name__
    print(name + "\t" + result, flush=True)


def child(act):
    pid = os.fork()
    if pid == 0:
        os._exit(act())
    return pid


def code(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def before():
    first = signal.signal(USR1, note) == signal.SIG_DFL
    second = signal.signal(USR1, signal.SIG_IGN) == note
    third = signal.getsignal(USR1) == signal.SIG_IGN
    fourth = signal.signal(USR1, signal.SIG_DFL) == signal.SIG_IGN
    return "%s %s %s %s" % (first, second, third, fourth)


def raised():
    signal.signal(USR1, note)
    signal.raise_signal(USR1)
    return came == [USR1]


def killed_oneself():
    signal.signal(USR1, note)
    os.kill(os.getpid(), USR1)
    return came == [USR1]


def twice():
    signal.signal(USR1, note)
    signal.raise_signal(USR1)
    signal.raise_signal(USR1)
    return len(came)


def ignored():
    signal.signal(USR1, signal.SIG_IGN)
    os.kill(os.getpid(), USR1)
    return came == []


def default_again():
    def act():
        signal.signal(USR1, note)
        signal.signal(USR1, signal.SIG_DFL)
        os.kill(os.getpid(), USR1)
        return 1

    return code(child(act)) == -USR1


def inherited():
    signal.signal(USR1, note)

    def act():
        os.kill(os.getpid(), USR1)
        return len(came) + 4

    return "%d %d" % (code(child(act)), len(came))


def inherited_ignored():
    signal.signal(USR1, signal.SIG_IGN)

    def act():
        os.kill(os.getpid(), USR1)
        return 6

    return code(child(act))


def own_in_child():
    signal.signal(USR1, note)

    def act():
        signal.signal(USR1, signal.SIG_IGN)
        return 0

    os.waitpid(child(act), 0)
    return signal.getsignal(USR1) == note


def shell(handler, text):
    def act():
        signal.signal(USR1, handler)
        os.execvp("sh", ["sh", "-c", text])

    return code(child(act))


def wait_interrupted():
    signal.signal(USR1, note)

    def act():
        os.kill(os.getppid(), USR1)
        time.sleep(0.1)
        return 7

    return "%d %d" % (code(child(act)), len(came))


def wait_thrown_out_of():
    signal.signal(USR1, throw)
    back_r, back_w = os.pipe()

    def act():
        os.kill(os.getppid(), USR1)
        os.read(back_r, 1)
        return 3

    pid = child(act)
    try:
        os.waitpid(pid, 0)
        return "waited"
    except Thrown:
        os.write(back_w, b"x")
        return "thrown %d" % code(pid)


def read_interrupted():
    there_r, there_w = os.pipe()
    back_r, back_w = os.pipe()
    signal.signal(USR1, lambda number, frame: os.write(there_w, b"x"))

    def act():
        os.kill(os.getppid(), USR1)
        os.read(there_r, 1)
        os.write(back_w, b"data")
        return 0

    pid = child(act)
    text = os.read(back_r, 100).decode()
    os.waitpid(pid, 0)
    return text


def write_interrupted():
    r, w = os.pipe()
    there_r, there_w = os.pipe()
    signal.signal(USR1, lambda number, frame: os.write(there_w, b"x"))
    fill(w)

    def act():
        os.kill(os.getppid(), USR1)
        os.read(there_r, 1)
        os.read(r, 1 << 17)
        return 0

    pid = child(act)
    written = os.write(w, b"y")
    os.waitpid(pid, 0)
    return written


def fill(w):
    for _ in range(16):
        os.write(w, b"z" * 4096)


def sleep_interrupted():
    signal.signal(USR1, note)
    started = time.monotonic()

    def act():
        os.kill(os.getppid(), USR1)
        return 0

    pid = child(act)
    time.sleep(0.3)
    whole = time.monotonic() - started >= 0.3
    os.waitpid(pid, 0)
    return "%s %d" % (whole, len(came))


def paused():
    signal.signal(USR1, note)

    def act():
        while True:
            os.kill(os.getppid(), USR1)
            time.sleep(0.05)

    pid = child(act)
    signal.pause()
    some = len(came) >= 1
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return some


def child_ended():
    ended = []

    def reap(number, frame):
        ended.append(os.waitstatus_to_exitcode(os.waitpid(-1, os.WNOHANG)[1]))

    signal.signal(signal.SIGCHLD, reap)
    child(lambda: 5)
    while not ended:
        time.sleep(0.01)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    return ended


def ends_well():
    r, w = os.pipe()

    def act():
        signal.signal(TERM, lambda number, frame: os._exit(9))
        os.write(w, b"x")
        while True:
            time.sleep(10)

    pid = child(act)
    os.read(r, 1)
    os.kill(pid, TERM)
    return code(pid)


def two_signals():
    for number in (TERM, USR1):
        signal.signal(number, note)
    here = os.getpid()
    pid = child(lambda: os.kill(here, TERM) or os.kill(here, USR1) or 0)
    while len(came) < 2:
        time.sleep(0.01)
    os.waitpid(pid, 0)
    signal.signal(TERM, signal.SIG_DFL)
    return sorted(came) == [USR1, TERM]


def group():
    r, w = os.pipe()

    def act():
        signal.signal(USR1, lambda number, frame: os._exit(4))
        os.setpgid(0, 0)
        os.write(w, b"x")
        while True:
            signal.pause()

    pid = child(act)
    os.read(r, 1)
    os.killpg(pid, USR1)
    return code(pid)


def in_a_thread():
    found = []

    def act():
        try:
            signal.signal(USR1, note)
            found.append("set")
        except ValueError:
            found.append("refused")

    thread = threading.Thread(target=act)
    thread.start()
    thread.join()
    return found[0]


def nested():
    order = []

    def inner(number, frame):
        order.append("inner")

    def outer(number, frame):
        order.append("outer")
        signal.raise_signal(signal.SIGUSR2)
        order.append("after")

    signal.signal(USR1, outer)
    signal.signal(signal.SIGUSR2, inner)
    signal.raise_signal(USR1)
    return " ".join(order)


tell("what was before", before)
tell("raised", raised)
tell("killed oneself", killed_oneself)
tell("twice", twice)
tell("ignored", ignored)
tell("default again", default_again)
tell("inherited", inherited)
tell("inherited, ignored", inherited_ignored)
tell("a child's own", own_in_child)
tell("a program has no handler", lambda: shell(note, "kill -USR1 $$; exit 3") == -USR1)
tell("a program ignores", lambda: shell(signal.SIG_IGN, "kill -USR1 $$; exit 3"))
tell("waitpid goes on", wait_interrupted)
tell("waitpid is left", wait_thrown_out_of)
tell("read goes on", read_interrupted)
tell("write goes on", write_interrupted)
tell("sleep goes on", sleep_interrupted)
tell("pause ends", paused)
tell("a child has ended", child_ended)
tell("ends well", ends_well)
tell("two signals", two_signals)
tell("a group", group)
tell("in a thread", in_a_thread)
tell("a handler interrupted", nested)
tell("kill can't be handled", lambda: signal.signal(signal.SIGKILL, note))
tell("stop can't be ignored", lambda: signal.signal(signal.SIGSTOP, signal.SIG_IGN))
tell("signal 0", lambda: signal.signal(0, note))
tell("signal 100", lambda: signal.getsignal(100))
