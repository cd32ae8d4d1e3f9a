package forklore.bench;

import static forklore.mp.Posix._exit;
import static forklore.mp.Posix.fork;
import static forklore.mp.Posix.getpid;
import static forklore.mp.Posix.getppid;
import static forklore.mp.Posix.waitAny;
import static forklore.mp.Posix.waitpid;

import forklore.mp.Time;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the course's fork listings do, one after the other, with 13 forks: printing, formatting,
/// sleeping, maps, static fields, exceptions, nested forks, and a return from `main` in each.
public final class ForkTree {
    private static final int LEVELS = 3;
    private static int number;

    private ForkTree() {}

    public static void main(String[] arguments) {
        int first = getpid();
        for (int i = 0; i < LEVELS; i++) {
            fork();
        }
        number++;
        say("tree");
        if (getpid() != first) {
            return;
        }
        for (int i = 0; i < LEVELS; i++) {
            waitAny();
        }
        failing();
        chain();
        brothers();
    }

    private static void failing() {
        int pid = fork();
        if (pid == 0) {
            Map<String, Integer> map = new TreeMap<>(Map.of("a", 1));
            throw new IllegalStateException("as it should " + map);
        }
        say("failed " + waitpid(pid).exitCode());
    }

    private static void chain() {
        int pid = fork();
        if (pid == 0) {
            int grandchild = fork();
            if (grandchild == 0) {
                Time.sleep(0.002);
                say("grandchild");
            } else {
                say("child " + waitpid(grandchild).exitCode());
            }
            _exit(0);
        }
        say("chained " + waitpid(pid).exitCode());
    }

    private static void brothers() {
        for (int i = 0; i < 3; i++) {
            if (fork() == 0) {
                number += i;
                say("brother");
                _exit(i);
            }
        }
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += waitAny().exitCode();
        }
        say("brothers " + sum);
    }

    private static void say(String what) {
        IO.println(
                String.format(
                        Locale.ROOT,
                        "%s pid %d of %d number %d",
                        what,
                        getpid(),
                        getppid(),
                        number));
    }
}
