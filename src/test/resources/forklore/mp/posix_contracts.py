"""What CPython's os does in the situations of PosixSituations; one line each: name, tab, what."""
import os
import signal
import sys


def tell(name, call):
    try:
        result = str(call())
    except OSError as e:
        result = type(e).__name__
    print(name + "\t" + result, flush=True)


def child(act):
    pid = os.fork()
    if pid == 0:
        try:
            os._exit(act())
        except OSError:
            os._exit(99)
    return pid


def code(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def read_all(fd):
    text = b""
    while True:
        some = os.read(fd, 100)
        if not some:
            return text.decode().strip()
        text += some


def no_hang():
    r, w = os.pipe()
    pid = child(lambda: len(os.read(r, 1)) + 6)
    before = os.waitpid(pid, os.WNOHANG)[0]
    os.write(w, b"x")
    found, status = os.waitpid(pid, os.WNOHANG)
    while not found:
        found, status = os.waitpid(pid, os.WNOHANG)
    return "%d %d" % (before, os.waitstatus_to_exitcode(status))


def stopped():
    pid = child(lambda: os.kill(os.getpid(), signal.SIGSTOP) or 4)
    found, status = os.waitpid(pid, os.WUNTRACED)
    os.kill(pid, signal.SIGCONT)
    return "%s %d %d" % (found == pid, os.WSTOPSIG(status), code(pid))


def any_child():
    pid = child(lambda: 3)
    found, status = os.waitpid(-1, 0)
    return "%s %d" % (found == pid, os.waitstatus_to_exitcode(status))


def through_pipe():
    r, w = os.pipe()

    def act():
        os.close(r)
        return os.write(w, b"hello")

    pid = child(act)
    os.close(w)
    text = read_all(r)
    os.close(r)
    return "%s %d" % (text, code(pid))


def no_reader():
    r, w = os.pipe()
    os.close(r)
    return os.write(w, b"x")


def closed():
    r, w = os.pipe()
    os.close(w)
    os.close(r)
    return r


def printed():
    r, w = os.pipe()

    def act():
        os.dup2(w, 1)
        print("printed", flush=True)
        return 0

    pid = child(act)
    os.close(w)
    return "%s %d" % (read_all(r), code(pid))


def program_output():
    r, w = os.pipe()

    def act():
        os.dup2(w, 1)
        os.execvp("echo", ["echo", "hi"])

    pid = child(act)
    os.close(w)
    return "%s %d" % (read_all(r), code(pid))


def program_without_pipe():
    r, w = os.pipe()
    pid = child(lambda: os.execvp("sleep", ["sleep", "1000"]))
    os.close(w)
    text = read_all(r)
    os.kill(pid, signal.SIGKILL)
    return "[%s] %d" % (text, code(pid))


def group():
    r, w = os.pipe()

    def act():
        os.setpgid(0, 0)
        os.write(w, b"x")
        return len(os.read(r2, 1))

    r2, w2 = os.pipe()
    first = child(act)
    os.read(r, 1)

    def follow():
        os.setpgid(0, first)
        os.write(w, b"x")
        return len(os.read(r2, 1))

    second = child(follow)
    os.read(r, 1)
    same = os.getpgid(second) == first
    os.killpg(first, signal.SIGTERM)
    return "%s %d %d" % (same, code(first), code(second))


def session():
    def act():
        os.setsid()
        return 0 if os.getpgid(0) == os.getsid(0) == os.getpid() else 1

    return code(child(act))


def session_again():
    def act():
        os.setsid()
        os.setsid()
        return 0

    return code(child(act))


def same_group():
    group = os.getpgid(0)
    return code(child(lambda: 0 if os.getpgid(0) == group else 1))


def spawned(program, *arguments):
    return code(os.posix_spawnp(program, (program,) + arguments, os.environ))


if __name__ == "__main__":
    tell("no child", lambda: os.waitpid(-1, 0))
    tell("no child, at once", lambda: os.waitpid(-1, os.WNOHANG))
    tell("not my child", lambda: os.waitpid(1, 0))
    tell("at once", no_hang)
    tell("stopped", stopped)
    tell("any child", any_child)
    tell("through a pipe", through_pipe)
    tell("nobody reads", no_reader)
    tell("read what is closed", lambda: os.read(closed(), 1))
    tell("write what is closed", lambda: os.write(closed(), b"x"))
    tell("close twice", lambda: os.close(closed()))
    tell("dup2 of what is closed", lambda: os.dup2(closed(), 1))
    tell("printed into a pipe", printed)
    tell("another program", lambda: code(child(lambda: os.execvp("sh", ["sh", "-c", "exit 5"]))))
    tell("a program of that path", lambda: code(child(lambda: os.execv("/bin/sh", ["sh", "-c", "exit 6"]))))
    tell("no such program", lambda: code(child(lambda: os.execvp("no-such-program", ["no"]))))
    tell("no such path", lambda: os.execv("/no/such/program", ["no"]))
    tell("a program's output", program_output)
    tell("a program does not get a pipe", program_without_pipe)
    tell("a group", group)
    tell("no such group", lambda: os.killpg(2**22 - 3, signal.SIGTERM))
    tell("a session", session)
    tell("a session, again", session_again)
    tell("a child's group", same_group)
    tell("spawned", lambda: spawned("sh", "-c", "exit 8"))
    tell("spawned, and killed", lambda: spawned("sh", "-c", "kill -9 $$"))
    tell("spawned, no such program", lambda: spawned("no-such-program"))
