package forklore.trace;

import forklore.trace.CoreEvent.CoreUsed;
import forklore.trace.CoreEvent.CoresSeen;
import forklore.trace.PipeEvent.PipeClosed;
import forklore.trace.PipeEvent.PipeCreated;
import forklore.trace.PipeEvent.PipeHeld;
import forklore.trace.PipeEvent.PipeReceived;
import forklore.trace.PipeEvent.PipeSent;
import forklore.trace.SyncEvent.BarrierBroken;
import forklore.trace.SyncEvent.BarrierPassed;
import forklore.trace.SyncEvent.ConditionNotified;
import forklore.trace.SyncEvent.FlagCleared;
import forklore.trace.SyncEvent.FlagSet;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.SyncEvent.SyncRecovered;
import forklore.trace.SyncEvent.SyncReleased;

import java.util.Optional;

/// Reads the lines that tell of what processes share: locks and their kin, pipes, the cores.
final class SharedReader {
    private SharedReader() {}

    /// Nothing where the line tells of something else.
    static Optional<TraceEvent> read(String name, Stamp at, Row r) throws BadTraceLine {
        if (name.startsWith("Pipe")) {
            return Optional.of(pipe(name, at, r));
        }
        return switch (name) {
            case "SyncCreated",
                    "SyncAcquired",
                    "SyncReleased",
                    "SyncRecovered",
                    "FlagSet",
                    "FlagCleared",
                    "ConditionNotified",
                    "BarrierPassed",
                    "BarrierBroken" ->
                    Optional.of(sync(name, at, r));
            case "CoresSeen" ->
                    Optional.of(
                            new CoresSeen(
                                    at, r.within("cores", 1, Bounds.CORES), r.text("allowed", "")));
            case "CoreUsed" ->
                    Optional.of(
                            new CoreUsed(
                                    at,
                                    r.within("core", 0, Bounds.CORES - 1),
                                    r.within("share", 0, Bounds.SHARE)));
            default -> Optional.empty();
        };
    }

    private static TraceEvent sync(String name, Stamp at, Row r) throws BadTraceLine {
        String thing = r.text("thing");
        return switch (name) {
            case "SyncCreated" ->
                    new SyncCreated(
                            at,
                            thing,
                            r.constant("kind", SyncKind.class),
                            r.text("name", ""),
                            r.amount("count", 0),
                            r.text("lock", ""));
            case "SyncAcquired" -> new SyncAcquired(at, thing, r.amount("count", -1));
            case "SyncReleased" -> new SyncReleased(at, thing, r.amount("count", -1));
            case "SyncRecovered" -> new SyncRecovered(at, thing, r.pid("from"));
            case "FlagSet" -> new FlagSet(at, thing);
            case "FlagCleared" -> new FlagCleared(at, thing);
            case "ConditionNotified" -> new ConditionNotified(at, thing, r.amount("woken", -1));
            case "BarrierPassed" -> new BarrierPassed(at, thing, r.amount("parties", 0));
            default -> new BarrierBroken(at, thing);
        };
    }

    private static TraceEvent pipe(String name, Stamp at, Row r) throws BadTraceLine {
        String pipe = r.text("pipe");
        if (name.equals("PipeCreated")) {
            boolean duplex = r.has("duplex") && r.flag("duplex");
            return new PipeCreated(at, pipe, r.text("name", ""), r.amount("capacity", 0), duplex);
        }
        int end = r.within("end", 0, 1);
        return switch (name) {
            case "PipeHeld" -> new PipeHeld(at, pipe, end);
            case "PipeSent" ->
                    new PipeSent(
                            at,
                            pipe,
                            end,
                            r.amount("bytes", 0),
                            r.amount("size", -1),
                            r.text("value", ""));
            case "PipeReceived" ->
                    new PipeReceived(
                            at,
                            pipe,
                            end,
                            r.amount("bytes", 0),
                            r.amount("size", -1),
                            r.text("value", ""));
            case "PipeClosed" -> new PipeClosed(at, pipe, end);
            default -> throw new BadTraceLine("unknown event \"" + name + "\"");
        };
    }
}
