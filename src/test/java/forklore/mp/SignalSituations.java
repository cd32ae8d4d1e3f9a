package forklore.mp;

import static forklore.mp.Posix._exit;
import static forklore.mp.Posix.fork;
import static forklore.mp.Posix.getpid;
import static forklore.mp.Posix.getppid;
import static forklore.mp.Posix.kill;
import static forklore.mp.Posix.pipe;
import static forklore.mp.Posix.waitpid;
import static forklore.mp.Signal.SIGCHLD;
import static forklore.mp.Signal.SIGKILL;
import static forklore.mp.Signal.SIGSTOP;
import static forklore.mp.Signal.SIGTERM;
import static forklore.mp.Signal.SIGUSR1;
import static forklore.mp.Signal.SIGUSR2;
import static forklore.mp.Signal.SIG_DFL;
import static forklore.mp.Signal.SIG_IGN;
import static forklore.mp.Signal.getsignal;
import static forklore.mp.Signal.raiseSignal;
import static forklore.mp.Signal.signal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// A listing that does what `signal_contracts.py` does.
final class SignalSituations {
    private static final byte[] X = {'x'};
    private static final String KILLS_ITSELF = "kill -USR1 $$; exit 3";

    private static final List<Integer> CAME = new ArrayList<>();
    private static final IntConsumer NOTE = CAME::add;

    private SignalSituations() {}

    /// What a handler throws.
    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static void main(String[] arguments) {
        tell("what was before", SignalSituations::before);
        tell("raised", SignalSituations::raised);
        tell("killed oneself", SignalSituations::killedOneself);
        tell("twice", SignalSituations::twice);
        tell("ignored", SignalSituations::ignored);
        tell("default again", SignalSituations::defaultAgain);
        tell("inherited", SignalSituations::inherited);
        tell("inherited, ignored", SignalSituations::inheritedIgnored);
        tell("a child's own", SignalSituations::ownInChild);
        tell("a program has no handler", () -> truth(shell(NOTE) == -SIGUSR1));
        tell("a program ignores", () -> shell(SIG_IGN));
        tell("waitpid goes on", SignalSituations::waitInterrupted);
        tell("waitpid is left", SignalSituations::waitThrownOutOf);
        tell("read goes on", SignalSituations::readInterrupted);
        tell("write goes on", SignalSituations::writeInterrupted);
        tell("sleep goes on", SignalSituations::sleepInterrupted);
        tell("pause ends", SignalSituations::paused);
        tell("a child has ended", SignalSituations::childEnded);
        tell("ends well", SignalSituations::endsWell);
        tell("two signals", SignalSituations::twoSignals);
        tell("a group", SignalSituations::group);
        tell("in a thread", SignalSituations::inAThread);
        tell("a handler interrupted", SignalSituations::nested);
        tell("kill can't be handled", () -> signal(SIGKILL, NOTE));
        tell("stop can't be ignored", () -> signal(SIGSTOP, SIG_IGN));
        tell("signal 0", () -> signal(0, NOTE));
        tell("signal 100", () -> getsignal(100));
    }

    private static void tell(String name, Supplier<?> call) {
        CAME.clear();
        signal(SIGUSR1, SIG_DFL);
        String result;
        try {
            result = String.valueOf(call.get());
        } catch (ProcessException | IllegalArgumentException | Thrown e) {
            result = e.getClass().getSimpleName();
        }
        IO.println(name + "\t" + result);
    }

    private static int child(IntSupplier act) {
        int pid = fork();
        if (pid == 0) {
            _exit(act.getAsInt());
        }
        return pid;
    }

    private static int code(int pid) {
        return waitpid(pid).exitCode();
    }

    private static String truth(boolean yes) {
        return yes ? "True" : "False";
    }

    private static String before() {
        boolean first = SIG_DFL.equals(signal(SIGUSR1, NOTE));
        boolean second = NOTE.equals(signal(SIGUSR1, SIG_IGN));
        boolean third = SIG_IGN.equals(getsignal(SIGUSR1));
        boolean fourth = SIG_IGN.equals(signal(SIGUSR1, SIG_DFL));
        return truth(first) + " " + truth(second) + " " + truth(third) + " " + truth(fourth);
    }

    private static String raised() {
        signal(SIGUSR1, NOTE);
        raiseSignal(SIGUSR1);
        return truth(CAME.equals(List.of(SIGUSR1)));
    }

    private static String killedOneself() {
        signal(SIGUSR1, NOTE);
        kill(getpid(), SIGUSR1);
        return truth(CAME.equals(List.of(SIGUSR1)));
    }

    private static int twice() {
        signal(SIGUSR1, NOTE);
        raiseSignal(SIGUSR1);
        raiseSignal(SIGUSR1);
        return CAME.size();
    }

    private static String ignored() {
        signal(SIGUSR1, SIG_IGN);
        kill(getpid(), SIGUSR1);
        return truth(CAME.isEmpty());
    }

    private static String defaultAgain() {
        int pid =
                child(
                        () -> {
                            signal(SIGUSR1, NOTE);
                            signal(SIGUSR1, SIG_DFL);
                            kill(getpid(), SIGUSR1);
                            return 1;
                        });
        return truth(code(pid) == -SIGUSR1);
    }

    private static String inherited() {
        signal(SIGUSR1, NOTE);
        int pid =
                child(
                        () -> {
                            kill(getpid(), SIGUSR1);
                            return CAME.size() + 4;
                        });
        return code(pid) + " " + CAME.size();
    }

    private static int inheritedIgnored() {
        signal(SIGUSR1, SIG_IGN);
        return code(
                child(
                        () -> {
                            kill(getpid(), SIGUSR1);
                            return 6;
                        }));
    }

    private static String ownInChild() {
        signal(SIGUSR1, NOTE);
        waitpid(
                child(
                        () -> {
                            signal(SIGUSR1, SIG_IGN);
                            return 0;
                        }));
        return truth(NOTE.equals(getsignal(SIGUSR1)));
    }

    private static int shell(IntConsumer handler) {
        return code(
                child(
                        () -> {
                            signal(SIGUSR1, handler);
                            Posix.execvp("sh", "sh", "-c", KILLS_ITSELF);
                            return 1;
                        }));
    }

    private static String waitInterrupted() {
        signal(SIGUSR1, NOTE);
        int pid =
                child(
                        () -> {
                            kill(getppid(), SIGUSR1);
                            Time.sleep(0.1);
                            return 7;
                        });
        return code(pid) + " " + CAME.size();
    }

    private static String waitThrownOutOf() {
        signal(
                SIGUSR1,
                _ -> {
                    throw new Thrown();
                });
        Posix.Ends back = pipe();
        int pid =
                child(
                        () -> {
                            kill(getppid(), SIGUSR1);
                            return Posix.read(back.reader(), 1).length + 2;
                        });
        try {
            waitpid(pid);
            return "waited";
        } catch (Thrown e) {
            Posix.write(back.writer(), X);
            return "thrown " + code(pid);
        }
    }

    private static String readInterrupted() {
        Posix.Ends there = pipe();
        Posix.Ends back = pipe();
        signal(SIGUSR1, _ -> Posix.write(there.writer(), X));
        int pid =
                child(
                        () -> {
                            kill(getppid(), SIGUSR1);
                            Posix.read(there.reader(), 1);
                            Posix.write(back.writer(), "data".getBytes(StandardCharsets.UTF_8));
                            return 0;
                        });
        String text = new String(Posix.read(back.reader(), 100), StandardCharsets.UTF_8);
        waitpid(pid);
        return text;
    }

    private static int writeInterrupted() {
        Posix.Ends full = pipe();
        Posix.Ends there = pipe();
        signal(SIGUSR1, _ -> Posix.write(there.writer(), X));
        for (int i = 0; i < 16; i++) {
            Posix.write(full.writer(), "z".repeat(4096).getBytes(StandardCharsets.UTF_8));
        }
        int pid =
                child(
                        () -> {
                            kill(getppid(), SIGUSR1);
                            Posix.read(there.reader(), 1);
                            Posix.read(full.reader(), 1 << 17);
                            return 0;
                        });
        int written = Posix.write(full.writer(), X);
        waitpid(pid);
        return written;
    }

    private static String sleepInterrupted() {
        signal(SIGUSR1, NOTE);
        long started = System.nanoTime();
        int pid =
                child(
                        () -> {
                            kill(getppid(), SIGUSR1);
                            return 0;
                        });
        Time.sleep(0.3);
        boolean whole = System.nanoTime() - started >= 300_000_000;
        waitpid(pid);
        return truth(whole) + " " + CAME.size();
    }

    private static String paused() {
        signal(SIGUSR1, NOTE);
        int pid = child(SignalSituations::signalAgainAndAgain);
        Signal.pause();
        boolean some = !CAME.isEmpty();
        kill(pid, SIGKILL);
        waitpid(pid);
        return truth(some);
    }

    private static int signalAgainAndAgain() {
        while (true) {
            kill(getppid(), SIGUSR1);
            Time.sleep(0.05);
        }
    }

    private static List<Integer> childEnded() {
        List<Integer> ended = new ArrayList<>();
        signal(SIGCHLD, _ -> ended.add(waitpid(-1, Posix.WNOHANG).exitCode()));
        child(() -> 5);
        while (ended.isEmpty()) {
            Time.sleep(0.01);
        }
        signal(SIGCHLD, SIG_DFL);
        return ended;
    }

    private static int endsWell() {
        Posix.Ends ready = pipe();
        int pid =
                child(
                        () -> {
                            signal(SIGTERM, _ -> _exit(9));
                            Posix.write(ready.writer(), X);
                            Time.sleep(1000);
                            return 1;
                        });
        Posix.read(ready.reader(), 1);
        kill(pid, SIGTERM);
        return code(pid);
    }

    private static String twoSignals() {
        signal(SIGTERM, NOTE);
        signal(SIGUSR1, NOTE);
        int here = getpid();
        int pid =
                child(
                        () -> {
                            kill(here, SIGTERM);
                            kill(here, SIGUSR1);
                            return 0;
                        });
        while (CAME.size() < 2) {
            Time.sleep(0.01);
        }
        waitpid(pid);
        signal(SIGTERM, SIG_DFL);
        int[] sorted = CAME.stream().mapToInt(Integer::intValue).sorted().toArray();
        return truth(Arrays.equals(sorted, new int[] {SIGUSR1, SIGTERM}));
    }

    private static int group() {
        Posix.Ends ready = pipe();
        int pid =
                child(
                        () -> {
                            signal(SIGUSR1, _ -> _exit(4));
                            Posix.setpgid(0, 0);
                            Posix.write(ready.writer(), X);
                            while (true) {
                                Signal.pause();
                            }
                        });
        Posix.read(ready.reader(), 1);
        Posix.killpg(pid, SIGUSR1);
        return code(pid);
    }

    private static String inAThread() {
        List<String> found = new ArrayList<>();
        var thread =
                new Thread(
                        () -> {
                            try {
                                signal(SIGUSR1, NOTE);
                                found.add("set");
                            } catch (IllegalStateException e) {
                                found.add("refused");
                            }
                        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new InterruptedWait("join", e);
        }
        return found.getFirst();
    }

    private static String nested() {
        List<String> order = new ArrayList<>();
        signal(
                SIGUSR1,
                _ -> {
                    order.add("outer");
                    raiseSignal(SIGUSR2);
                    order.add("after");
                });
        signal(SIGUSR2, _ -> order.add("inner"));
        raiseSignal(SIGUSR1);
        return String.join(" ", order);
    }
}
