package forklore.storm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One run of one program in the terminal, and one blow at a given moment.
public final class Blow {
    private static final String APP = "forklore.app.cli.Main";
    private static final String GUARD = "forklore.engine.guard.Guard";

    /// A run may take this long to be in the state in which it is hit.
    private static final long START = TimeUnit.SECONDS.toNanos(60);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Zoo.Animal animal;
    private final Victim victim;
    private final String mark = "FORKLORE_STORM=" + UUID.randomUUID();
    private Optional<String> limit = Optional.empty();

    public Blow(Zoo.Animal animal, Victim victim) {
        this.animal = animal;
        this.victim = victim;
    }

    /// What came of it.
    ///
    /// @param hit whether the guard was there when the blow fell
    /// @param gone after how many ns nobody was left
    /// @param left who was there at the end of the time
    public record Result(
            Zoo.Animal animal, Victim victim, boolean hit, long gone, List<String> left) {}

    /// Starts the program, hits some time after the guard has begun, and watches.
    ///
    /// @param after from the guard's start to the blow, ns
    /// @param within how long to wait for everybody's end, ns
    public Result strike(long after, long within) throws IOException {
        Process launcher = start();
        Optional<Integer> guard = await(launcher, GUARD);
        LockSupport.parkNanos(after);
        limit = guard.map(pid -> Tables.limit(Integer.toString(pid))).filter(it -> it.length() > 9);
        boolean hit = guard.filter(pid -> is(pid, GUARD)).isPresent();
        hit(launcher);
        long begin = System.nanoTime();
        List<Integer> left = Tables.marked(mark, limit);
        while (!left.isEmpty() && System.nanoTime() - begin < within) {
            LockSupport.parkNanos(PAUSE);
            left = Tables.marked(mark, limit);
        }
        long gone = System.nanoTime() - begin;
        var names = left.stream().map(Tables::describe).toList();
        cleanUp();
        return new Result(animal, victim, hit, gone, names);
    }

    private Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OldJava.class.getName(), "run"));
        command.addAll(animal.arguments());
        command.addAll(List.of("--timeout", "20"));
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        int equals = mark.indexOf('=');
        builder.environment().put(mark.substring(0, equals), mark.substring(equals + 1));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /// The pid of the part once it is there; empty where the launcher was quicker to end.
    private Optional<Integer> await(Process launcher, String part) throws IOException {
        long begin = System.nanoTime();
        while (launcher.isAlive() && System.nanoTime() - begin < START) {
            for (int pid : Tables.marked(mark, Optional.empty())) {
                if (is(pid, part)) {
                    return Optional.of(pid);
                }
            }
            LockSupport.parkNanos(PAUSE);
        }
        return Optional.empty();
    }

    private void hit(Process launcher) throws IOException {
        if (victim.isAsked()) {
            launcher.destroy();
            return;
        }
        var pids = new ArrayList<Integer>();
        for (int pid : Tables.marked(mark, Optional.empty())) {
            if ((victim.has("app") && is(pid, APP))
                    || (victim.has("guard") && is(pid, GUARD))
                    || (victim.has("launcher") && pid == launcher.pid())) {
                pids.add(pid);
            }
        }
        for (int pid : pids) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /// The understudy's command line names the guard, too: it is no JVM.
    private static boolean is(int pid, String part) {
        var command = Tables.command(pid);
        return command.contains(part)
                && command.getFirst().endsWith("java")
                && !command.contains("sweep");
    }

    private void cleanUp() throws IOException {
        for (int round = 0; round < 100; round++) {
            var left = Tables.marked(mark, limit);
            if (left.isEmpty()) {
                return;
            }
            left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }
    }
}
