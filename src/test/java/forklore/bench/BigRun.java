package forklore.bench;

import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.RunResult;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TaskCall;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;
import forklore.trace.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A long run that could have happened: a pool whose workers sleep and print, producers and
/// consumers at a queue, and children that count. Everything that is told follows from what was
/// told before.
public final class BigRun {
    public static final int MAIN = 4_000;
    private static final String POOL = "pool-1";
    private static final String QUEUE = "queue-1";

    /// Such that the course's demo can have been run with them.
    private static final Map<String, String> VALUES =
            Map.of("workers", "3", "tasks", "10", "longest", "2.0", "seed", "7");

    private final List<TraceEvent> events;
    private final int workers;
    private final int others;
    private final long step;
    private long t;
    private int task;
    private int item;

    private BigRun(int count, int processes, long step) {
        this.events = new ArrayList<>(count + 16);
        this.workers = Math.max(1, processes / 3);
        this.others = Math.max(3, processes - 1 - workers);
        this.step = step;
    }

    /// @param count how many events, about
    /// @param processes the main one among them
    /// @param step ns from one event to the next
    public static List<TraceEvent> events(int count, int processes, long step) {
        var run = new BigRun(count, processes, step);
        run.begin();
        for (int round = 0; run.events.size() < count - 3 * processes; round++) {
            run.work(round % run.workers);
            run.talk(round % run.others);
        }
        run.end();
        return List.copyOf(run.events);
    }

    private Stamp at(int pid, int line) {
        t += step;
        return new Stamp(t, pid, line);
    }

    private int worker(int number) {
        return MAIN + 1 + number;
    }

    private int other(int number) {
        return MAIN + 1 + workers + number;
    }

    private void begin() {
        events.add(
                new RunStarted(new Stamp(0, 1, 0), "num06/apply-async", "java", "Java 25", VALUES));
        start(MAIN, 1, "MainProcess", Role.MAIN, -1);
        events.add(new PoolCreated(at(MAIN, 3), POOL, workers));
        for (int i = 0; i < workers; i++) {
            start(worker(i), MAIN, "PoolWorker-" + (i + 1), Role.WORKER, i);
        }
        events.add(new QueueCreated(at(MAIN, 4), QUEUE, "q", 0));
        for (int i = 0; i < others; i++) {
            start(other(i), MAIN, "Process-" + (i + 1), Role.CHILD, -1);
        }
    }

    private void start(int pid, int parent, String name, Role role, int slot) {
        events.add(
                new ProcessStarted(
                        at(pid, 0),
                        parent,
                        name,
                        StartMethod.SPAWN,
                        role,
                        role == Role.WORKER ? POOL : "",
                        slot));
        events.add(new ProcessReady(at(pid, 0)));
    }

    private void work(int slot) {
        int pid = worker(slot);
        int number = task++;
        events.add(new TaskSubmitted(at(MAIN, 12), POOL, number, TaskCall.APPLY_ASYNC));
        events.add(new TaskStarted(at(pid, 0), POOL, number, slot));
        events.add(new LineReached(at(pid, 7), ""));
        events.add(new Blocked(at(pid, 7), Wait.SLEEP, "", 0, 500_000));
        events.add(new Unblocked(at(pid, 7), Wait.SLEEP));
        events.add(new OutputWritten(at(pid, 8), "task " + number + " done", Written.OUT));
        events.add(new TaskFinished(at(pid, 0), POOL, number, slot, true, ""));
    }

    private void talk(int number) {
        int pid = other(number);
        switch (number % 3) {
            case 0 -> {
                String value = "item " + item++;
                int consumer = other(number + 1 < others ? number + 1 : 1);
                events.add(new LineReached(at(pid, 20), ""));
                events.add(new Blocked(at(consumer, 30), Wait.GET, QUEUE, 0, -1));
                events.add(new QueuePut(at(pid, 21), QUEUE, 1, 0, value));
                events.add(new QueueFed(at(pid, 21), QUEUE, 1, 0, value));
                events.add(new Unblocked(at(consumer, 30), Wait.GET));
                events.add(new QueueGot(at(consumer, 30), QUEUE, 0, 0, value));
            }
            case 1 -> events.add(new LineReached(at(pid, 31), ""));
            default -> {
                events.add(new LineReached(at(pid, 40), ""));
                events.add(new VariableChanged(at(pid, 41), "num", Long.toString(t / step)));
            }
        }
    }

    private void end() {
        for (int i = 0; i < others; i++) {
            finish(other(i));
        }
        for (int i = 0; i < workers; i++) {
            finish(worker(i));
        }
        events.add(new ProcessExited(at(MAIN, 0), 0));
        events.add(new RunEnded(new Stamp(t, 1, 0), RunResult.EXITED, ""));
    }

    private void finish(int pid) {
        events.add(new ProcessExited(at(pid, 0), 0));
        events.add(new ProcessReaped(at(pid, 0), MAIN));
    }
}
