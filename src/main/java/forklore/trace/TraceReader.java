package forklore.trace;

import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.QueueEvent.QueueClosed;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueueLost;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.RunEvent.CircleClosed;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.RunEvent.MomentMarked;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;

/// Reads one line of a trace. Unknown fields are ignored, so that a newer trace can be read as far
/// as it is understood.
public final class TraceReader {
    /// Of the texts that come again and again in a recording.
    private static final int WORDS = 1_024;

    private final FlatRow flat;
    private final Slice slice = new Slice();

    /// For one that reads many lines, which share what they have in common. Not for several
    /// threads.
    public TraceReader() {
        this(new Words(WORDS));
    }

    private TraceReader(Words words) {
        flat = new FlatRow(words);
    }

    /// The event that the line tells.
    ///
    /// @throws BadTraceLine where the line is no JSON object, names an unknown event or lacks a
    ///   field
    public static TraceEvent read(String line) throws BadTraceLine {
        return new TraceReader(new Words(0)).next(line);
    }

    /// The same for the next of many lines.
    ///
    /// @throws BadTraceLine as from [#read]
    public TraceEvent next(String line) throws BadTraceLine {
        slice.set(line);
        return next(slice);
    }

    TraceEvent next(Slice line) throws BadTraceLine {
        return event(flat.read(line) ? flat : TreeRow.of(line.toString()));
    }

    private static TraceEvent event(Row r) throws BadTraceLine {
        String name = r.text("event");
        Stamp at = r.stamp();
        return switch (name) {
            case "RunStarted",
                    "RunReplayed",
                    "RunEnding",
                    "RunEnded",
                    "MomentMarked",
                    "CircleClosed",
                    "EventsDropped" ->
                    run(name, at, r);
            case "PoolCreated", "PoolClosed", "PoolTerminated" -> pool(name, at, r);
            default -> {
                if (name.startsWith("Task")) {
                    yield task(name, at, r);
                }
                if (name.startsWith("Queue")) {
                    yield queue(name, at, r);
                }
                var shared = SharedReader.read(name, at, r);
                yield shared.isPresent() ? shared.get() : process(name, at, r);
            }
        };
    }

    private static TraceEvent run(String name, Stamp at, Row r) throws BadTraceLine {
        return switch (name) {
            case "RunStarted" ->
                    new RunStarted(
                            at,
                            r.text("demo"),
                            r.text("engine"),
                            r.text("runtime", ""),
                            r.texts("parameters"));
            case "RunReplayed" -> new RunReplayed(at, Obstacle.of(r.text("why")));
            case "RunEnding" -> new RunEnding(at);
            case "RunEnded" ->
                    new RunEnded(at, RunResult.of(r.text("outcome")), r.text("text", ""));
            case "CircleClosed" -> new CircleClosed(at, r.text("text", ""));
            case "MomentMarked" -> new MomentMarked(at, r.text("word"));
            default -> new EventsDropped(at, r.number("count"));
        };
    }

    private static TraceEvent process(String name, Stamp at, Row r) throws BadTraceLine {
        return switch (name) {
            case "ProcessStarted" ->
                    new ProcessStarted(
                            at,
                            r.pid("ppid"),
                            r.text("name"),
                            r.constant("startMethod", StartMethod.class),
                            r.constant("role", Role.class),
                            r.text("pool", ""),
                            r.has("slot") ? r.slot("slot") : -1);
            case "ProcessReady" -> new ProcessReady(at);
            case "ForkReturned" -> new ForkReturned(at, r.integer("value"));
            case "LineReached" -> new LineReached(at, r.text("thread", ""));
            case "Blocked" ->
                    new Blocked(
                            at,
                            Wait.of(r.text("call")),
                            r.text("on", ""),
                            r.has("end") ? r.within("end", 0, 1) : -1,
                            r.pid("onPid", 0),
                            r.number("timeout", -1));
            case "Unblocked" -> new Unblocked(at, Wait.of(r.text("call")));
            case "VariableChanged" -> new VariableChanged(at, r.text("name"), r.text("value"));
            case "OutputWritten" ->
                    new OutputWritten(
                            at,
                            r.text("text"),
                            Written.of(r.text("stream", "out")),
                            r.has("more") && r.flag("more"));
            case "ProcessFailed" -> new ProcessFailed(at, r.text("text"));
            case "SignalSent" -> new SignalSent(at, r.integer("target"), r.integer("signal"));
            case "ProgramReplaced" -> new ProgramReplaced(at, r.text("program"));
            case "ParentChanged" -> new ParentChanged(at, r.pid("ppid"));
            case "ProcessExited" -> new ProcessExited(at, r.integer("exitCode"));
            case "ProcessReaped" -> new ProcessReaped(at, r.pid("by"));
            default -> throw new BadTraceLine("unknown event \"" + name + "\"");
        };
    }

    private static TraceEvent pool(String name, Stamp at, Row r) throws BadTraceLine {
        String pool = r.text("pool");
        return switch (name) {
            case "PoolCreated" -> new PoolCreated(at, pool, r.within("size", 0, Bounds.SLOTS));
            case "PoolClosed" -> new PoolClosed(at, pool);
            default -> new PoolTerminated(at, pool);
        };
    }

    private static TraceEvent task(String name, Stamp at, Row r) throws BadTraceLine {
        String pool = r.text("pool");
        int task = r.within("task", 0, Bounds.ITEMS);
        return switch (name) {
            case "TaskSubmitted" -> new TaskSubmitted(at, pool, task, TaskCall.of(r.text("call")));
            case "TaskStarted" -> new TaskStarted(at, pool, task, r.slot("slot"));
            case "TaskFinished" ->
                    new TaskFinished(
                            at, pool, task, r.slot("slot"), r.flag("ok"), r.text("text", ""));
            case "TaskLost" -> new TaskLost(at, pool, task, r.slot("slot"), r.integer("exitCode"));
            default -> throw new BadTraceLine("unknown event \"" + name + "\"");
        };
    }

    private static TraceEvent queue(String name, Stamp at, Row r) throws BadTraceLine {
        String queue = r.text("queue");
        int size = r.integer("size", 0);
        int capacity = r.integer("capacity", 0);
        return switch (name) {
            case "QueueCreated" -> new QueueCreated(at, queue, r.text("name", ""), capacity);
            case "QueuePut" -> new QueuePut(at, queue, size, capacity, r.text("value"));
            case "QueueFed" -> new QueueFed(at, queue, size, capacity, r.text("value"));
            case "QueueLost" -> new QueueLost(at, queue, size, capacity, r.text("value"));
            case "QueueGot" -> new QueueGot(at, queue, size, capacity, r.text("value"));
            case "QueueFull" -> new QueueFull(at, queue, size, capacity);
            case "QueueEmpty" -> new QueueEmpty(at, queue, size, capacity);
            case "QueueClosed" -> new QueueClosed(at, queue);
            default -> throw new BadTraceLine("unknown event \"" + name + "\"");
        };
    }
}
