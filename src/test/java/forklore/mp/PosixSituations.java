package forklore.mp;

import static forklore.mp.Posix.WNOHANG;
import static forklore.mp.Posix.WUNTRACED;
import static forklore.mp.Posix._exit;
import static forklore.mp.Posix.fork;
import static forklore.mp.Posix.getpgid;
import static forklore.mp.Posix.getpid;
import static forklore.mp.Posix.waitpid;

import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// A listing that does what `posix_contracts.py` does.
final class PosixSituations {
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;
    private static final int SIGCONT = 18;
    private static final int SIGSTOP = 19;
    private static final byte[] X = {'x'};

    private PosixSituations() {}

    public static void main(String[] arguments) {
        tell("no child", () -> waitpid(-1));
        tell("no child, at once", () -> waitpid(-1, WNOHANG));
        tell("not my child", () -> waitpid(1));
        tell("at once", PosixSituations::noHang);
        tell("stopped", PosixSituations::stopped);
        tell("any child", PosixSituations::anyChild);
        tell("through a pipe", PosixSituations::throughPipe);
        tell("nobody reads", PosixSituations::noReader);
        tell("read what is closed", () -> Posix.read(closed(), 1));
        tell("write what is closed", () -> Posix.write(closed(), X));
        tell("close twice", () -> none(() -> Posix.close(closed())));
        tell("dup2 of what is closed", () -> Posix.dup2(closed(), 1));
        tell("printed into a pipe", PosixSituations::printed);
        tell("another program", () -> code(child(() -> exec("sh", "sh", "-c", "exit 5"))));
        tell("a program of that path", () -> code(child(PosixSituations::path)));
        tell("no such program", () -> code(child(() -> exec("no-such-program", "no"))));
        tell("no such path", () -> none(() -> Posix.execv("/no/such/program", "no")));
        tell("a program's output", PosixSituations::programOutput);
        tell("a program does not get a pipe", PosixSituations::programWithoutPipe);
        tell("a group", PosixSituations::group);
        tell("no such group", () -> none(() -> Posix.killpg((1 << 22) - 3, SIGTERM)));
        tell("a session", PosixSituations::session);
        tell("a session, again", () -> code(child(PosixSituations::twoSessions)));
        tell("a child's group", PosixSituations::sameGroup);
        tell("spawned", () -> code(Posix.posixSpawn("sh", "sh", "-c", "exit 8")));
        tell("spawned, and killed", () -> code(Posix.posixSpawn("sh", "sh", "-c", "kill -9 $$")));
        tell("spawned, no such program", () -> Posix.posixSpawn("no-such-program", "no"));
    }

    private static void tell(String name, Supplier<Object> call) {
        String result;
        try {
            result = String.valueOf(call.get());
        } catch (ProcessException e) {
            result = e.getClass().getSimpleName();
        }
        IO.println(name + "\t" + result);
    }

    private static int child(IntSupplier act) {
        int pid = fork();
        if (pid == 0) {
            try {
                _exit(act.getAsInt());
            } catch (ProcessException e) {
                _exit(99);
            }
        }
        return pid;
    }

    private static int code(int pid) {
        return waitpid(pid).exitCode();
    }

    private static String none(Runnable act) {
        act.run();
        return "None";
    }

    private static int exec(String program, String... arguments) {
        Posix.execvp(program, arguments);
        return 1;
    }

    private static int path() {
        Posix.execv("/bin/sh", "sh", "-c", "exit 6");
        return 1;
    }

    private static String truth(boolean yes) {
        return yes ? "True" : "False";
    }

    private static String readAll(int reader) {
        var text = new StringBuilder();
        for (byte[] some = Posix.read(reader, 100);
                some.length > 0;
                some = Posix.read(reader, 100)) {
            text.append(new String(some, StandardCharsets.UTF_8));
        }
        return text.toString().strip();
    }

    private static Object noHang() {
        Posix.Ends ends = Posix.pipe();
        int pid = child(() -> Posix.read(ends.reader(), 1).length + 6);
        int before = waitpid(pid, WNOHANG).pid();
        Posix.write(ends.writer(), X);
        Posix.Status after = waitpid(pid, WNOHANG);
        while (after.pid() == 0) {
            after = waitpid(pid, WNOHANG);
        }
        return before + " " + after.exitCode();
    }

    private static Object stopped() {
        int pid =
                child(
                        () -> {
                            Posix.kill(getpid(), SIGSTOP);
                            return 4;
                        });
        Posix.Status status = waitpid(pid, WUNTRACED);
        Posix.kill(pid, SIGCONT);
        return truth(status.pid() == pid) + " " + status.stoppedBy() + " " + code(pid);
    }

    private static Object anyChild() {
        int pid = child(() -> 3);
        Posix.Ended ended = waitpid(-1);
        return truth(ended.pid() == pid) + " " + ended.exitCode();
    }

    private static Object throughPipe() {
        Posix.Ends ends = Posix.pipe();
        int pid =
                child(
                        () -> {
                            Posix.close(ends.reader());
                            return Posix.write(
                                    ends.writer(), "hello".getBytes(StandardCharsets.UTF_8));
                        });
        Posix.close(ends.writer());
        String text = readAll(ends.reader());
        Posix.close(ends.reader());
        return text + " " + code(pid);
    }

    private static Object noReader() {
        Posix.Ends ends = Posix.pipe();
        Posix.close(ends.reader());
        return Posix.write(ends.writer(), X);
    }

    private static int closed() {
        Posix.Ends ends = Posix.pipe();
        Posix.close(ends.writer());
        Posix.close(ends.reader());
        return ends.reader();
    }

    private static Object printed() {
        Posix.Ends ends = Posix.pipe();
        int pid =
                child(
                        () -> {
                            Posix.dup2(ends.writer(), 1);
                            IO.println("printed");
                            return 0;
                        });
        Posix.close(ends.writer());
        return readAll(ends.reader()) + " " + code(pid);
    }

    private static Object programOutput() {
        Posix.Ends ends = Posix.pipe();
        int pid =
                child(
                        () -> {
                            Posix.dup2(ends.writer(), 1);
                            return exec("echo", "echo", "hi");
                        });
        Posix.close(ends.writer());
        return readAll(ends.reader()) + " " + code(pid);
    }

    private static Object programWithoutPipe() {
        Posix.Ends ends = Posix.pipe();
        int pid = child(() -> exec("sleep", "sleep", "1000"));
        Posix.close(ends.writer());
        String text = readAll(ends.reader());
        Posix.kill(pid, SIGKILL);
        return "[" + text + "] " + code(pid);
    }

    private static Object group() {
        Posix.Ends there = Posix.pipe();
        Posix.Ends back = Posix.pipe();
        int first = child(() -> joinGroup(0, there, back));
        Posix.read(there.reader(), 1);
        int second = child(() -> joinGroup(first, there, back));
        Posix.read(there.reader(), 1);
        boolean same = getpgid(second) == first;
        Posix.killpg(first, SIGTERM);
        return truth(same) + " " + code(first) + " " + code(second);
    }

    private static int joinGroup(int group, Posix.Ends there, Posix.Ends back) {
        Posix.setpgid(0, group);
        Posix.write(there.writer(), X);
        return Posix.read(back.reader(), 1).length;
    }

    private static Object session() {
        return code(
                child(
                        () -> {
                            int session = Posix.setsid();
                            return session == getpgid(0) && session == getpid() ? 0 : 1;
                        }));
    }

    private static int twoSessions() {
        int first = Posix.setsid();
        return first - Posix.setsid();
    }

    private static Object sameGroup() {
        int group = getpgid(0);
        return code(child(() -> getpgid(0) == group ? 0 : 1));
    }
}
