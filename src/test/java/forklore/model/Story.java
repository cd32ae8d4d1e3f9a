package forklore.model;

import forklore.trace.CoreEvent.CoreUsed;
import forklore.trace.CoreEvent.CoresSeen;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.RunResult;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TaskCall;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the events of a made-up run, for tests. Times are given in ms.
public final class Story {
    private static final long MS = 1_000_000;

    private final List<TraceEvent> events = new ArrayList<>();
    private final String lane;
    private long now;

    public Story() {
        this("");
    }

    public Story(String lane) {
        this.lane = lane;
    }

    public List<TraceEvent> events() {
        return List.copyOf(events);
    }

    public World world() {
        return Timeline.EMPTY.append(events).end();
    }

    public Timeline timeline() {
        return Timeline.EMPTY.append(events);
    }

    /// What follows happens at this time.
    public Story at(long ms) {
        now = ms * MS;
        return this;
    }

    public Story and(TraceEvent event) {
        events.add(event);
        return this;
    }

    public Story and(Story other) {
        events.addAll(other.events);
        return this;
    }

    public Stamp stamp(int pid, int line) {
        return new Stamp(now, pid, line, lane);
    }

    public Story run(Map<String, String> parameters) {
        return and(new RunStarted(stamp(1, 0), "num06/x", "java", "Java 25", parameters));
    }

    public Story runEnds() {
        return and(new RunEnded(stamp(1, 0), RunResult.EXITED, ""));
    }

    public Story main(int pid) {
        return starts(pid, 1, "MainProcess", StartMethod.MAIN, Role.MAIN).ready(pid);
    }

    public Story fork(int pid, int parent) {
        return starts(pid, parent, "Process", StartMethod.FORK, Role.CHILD).ready(pid);
    }

    public Story spawn(int pid, int parent) {
        return starts(pid, parent, "Process-1", StartMethod.SPAWN, Role.CHILD);
    }

    private Story starts(int pid, int parent, String name, StartMethod method, Role role) {
        return and(new ProcessStarted(stamp(pid, 0), parent, name, method, role, "", -1));
    }

    public Story worker(int pid, int parent, String pool, int slot) {
        return and(new ProcessStarted(
                        stamp(pid, 0),
                        parent,
                        "PoolWorker-" + (slot + 1),
                        StartMethod.SPAWN,
                        Role.WORKER,
                        pool,
                        slot))
                .ready(pid);
    }

    public Story ready(int pid) {
        return and(new ProcessReady(stamp(pid, 0)));
    }

    public Story line(int pid, int line) {
        return line(pid, "", line);
    }

    public Story line(int pid, String thread, int line) {
        return and(new LineReached(stamp(pid, line), thread));
    }

    public Story prints(int pid, String text) {
        return and(new OutputWritten(stamp(pid, 0), text, Written.OUT));
    }

    /// A part of a line.
    public Story begins(int pid, String text) {
        return and(new OutputWritten(stamp(pid, 0), text, Written.OUT, true));
    }

    public Story sets(int pid, String name, String value) {
        return and(new VariableChanged(stamp(pid, 0), name, value));
    }

    /// The machine has so many cores, of which the run may use these.
    public Story cores(int count, String allowed) {
        return and(new CoresSeen(stamp(1, 0), count, allowed));
    }

    /// @param share per mille
    public Story uses(int pid, int core, int share) {
        return and(new CoreUsed(stamp(pid, 0), core, share));
    }

    /// A measurement: so many workers took that long.
    public Story measures(int pid, String way, int workers, double seconds) {
        return sets(pid, "way", way)
                .sets(pid, "workers", Integer.toString(workers))
                .sets(pid, "took", Double.toString(seconds));
    }

    public Story forkReturns(int pid, int value) {
        return and(new ForkReturned(stamp(pid, 4), value));
    }

    public Story exits(int pid, int code) {
        return and(new ProcessExited(stamp(pid, 0), code));
    }

    public Story reaps(int pid, int by) {
        return and(new ProcessReaped(stamp(pid, 0), by));
    }

    public Story pool(int pid, String pool, int size) {
        return and(new PoolCreated(stamp(pid, 0), pool, size));
    }

    public Story closes(int pid, String pool) {
        return and(new PoolClosed(stamp(pid, 0), pool));
    }

    public Story submits(int pid, String pool, int task, TaskCall call) {
        return and(new TaskSubmitted(stamp(pid, 0), pool, task, call));
    }

    public Story takes(int pid, String pool, int task, int slot) {
        return and(new TaskStarted(stamp(pid, 0), pool, task, slot));
    }

    public Story finishes(int pid, String pool, int task, int slot) {
        return and(new TaskFinished(stamp(pid, 0), pool, task, slot, true, ""));
    }

    public Story fails(int pid, String pool, int task, int slot, String text) {
        return and(new TaskFinished(stamp(pid, 0), pool, task, slot, false, text));
    }

    public Story loses(int pid, String pool, int task, int slot) {
        return and(new TaskLost(stamp(pid, 0), pool, task, slot, -9));
    }
}
