package forklore.picture.time;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.QueueEvent;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of a row of the timeline at a moment, for whoever points there.
public final class TimeFacts {
    private static final int MOST_MARKS = 4;
    private static final int LONGEST = 60;

    private final Chronicle chronicle;
    private final World end;
    private final long t;

    private TimeFacts(Chronicle chronicle, World end, long t) {
        this.chronicle = chronicle;
        this.end = end;
        this.t = t;
    }

    /// @param end the world at the end of what is known
    /// @param near what is so near, ns, is told, too
    public static Facts of(Chronicle chronicle, World end, Row row, long t, long near) {
        var facts = new TimeFacts(chronicle, end, t);
        return row.isGroup() ? facts.group(row) : facts.process(row.first(), near);
    }

    private Facts group(Row row) {
        long alive = row.members().stream().filter(this::isAlive).count();
        long busy =
                row.members().stream()
                        .filter(this::isAlive)
                        .filter(p -> GroupDrawing.hasWork(chronicle.of(p.pid()), t))
                        .count();
        return new Facts(
                row.name(),
                List.of(
                        at(),
                        new Phrase(
                                "picture.time.load",
                                new Arg.Whole(alive),
                                new Arg.Whole(busy),
                                new Arg.Whole(row.members().size())),
                        new Phrase(row.open() ? "picture.time.close" : "picture.time.open")));
    }

    private boolean isAlive(ProcessState process) {
        boolean over = process.phase() instanceof Phase.Ended ended && ended.at() < t;
        return process.startedAt() <= t && !over;
    }

    private Phrase at() {
        return new Phrase("picture.time.at", new Arg.Plain(Moments.moment(t)));
    }

    private Facts process(ProcessState process, long near) {
        var lines = new ArrayList<Words>();
        lines.add(at());
        var trail = chronicle.of(process.pid());
        if (t < process.startedAt()) {
            lines.add(new Phrase("picture.time.unborn", moment(process.startedAt())));
        } else if (process.phase() instanceof Phase.Ended ended && ended.at() <= t) {
            lines.add(
                    new Phrase(
                            "picture.time.dead",
                            moment(ended.at()),
                            new Arg.Whole(ended.exitCode())));
        } else {
            task(trail).ifPresent(lines::add);
            lines.add(wait(trail).orElseGet(() -> new Phrase("picture.state.running")));
        }
        arrival(trail, near).ifPresent(lines::add);
        marks(trail, near, lines);
        var title = new Phrase("fact.process", new Arg.Plain(process.name()), pid(process.pid()));
        return new Facts(title, lines);
    }

    private Optional<Words> task(Trail trail) {
        int place = trail.tasks.until(t) - 1;
        if (place < 0 || !(trail.tasks.item(place) instanceof PoolEvent.TaskStarted task)) {
            return Optional.empty();
        }
        long until = place + 1 < trail.tasks.size() ? trail.tasks.time(place + 1) : end.t();
        return Optional.of(
                new Phrase(
                        "picture.time.task",
                        new Arg.Whole(task.task()),
                        length(until - task.t()),
                        moment(task.t())));
    }

    private Optional<Words> wait(Trail trail) {
        int place = trail.waits.until(t) - 1;
        if (place < 0 || !(trail.waits.item(place) instanceof Blocked wait)) {
            return Optional.empty();
        }
        long until = place + 1 < trail.waits.size() ? trail.waits.time(place + 1) : end.t();
        return Optional.of(
                new Phrase(
                        "picture.time.wait",
                        new Arg.Inner((Phrase) RowDrawing.words(wait)),
                        length(until - wait.t()),
                        moment(wait.t())));
    }

    private Optional<Words> arrival(Trail trail, long near) {
        int place = trail.arrivals.until(t + near) - 1;
        if (place < 0 || trail.arrivals.time(place) < t - near) {
            return Optional.empty();
        }
        var arrival = trail.arrivals.item(place);
        String key =
                switch (arrival.event()) {
                    case ProcessEvent _ -> "picture.time.born";
                    case PoolEvent _ -> "picture.time.handed";
                    default -> "picture.time.sent";
                };
        return Optional.of(
                new Phrase(
                        key,
                        pid(arrival.from()),
                        moment(arrival.sent()),
                        length(arrival.event().t() - arrival.sent())));
    }

    private void marks(Trail trail, long near, List<Words> lines) {
        int from = trail.marks.until(t - near - 1);
        int to = trail.marks.until(t + near);
        for (int i = from; i < Math.min(to, from + MOST_MARKS); i++) {
            lines.add(mark(trail.marks.item(i)));
        }
        if (to - from > MOST_MARKS) {
            lines.add(new Phrase("picture.time.more", new Arg.Whole(to - from - MOST_MARKS)));
        }
    }

    private static Words mark(TraceEvent event) {
        return switch (event) {
            case ProcessEvent.OutputWritten e -> new Phrase("picture.time.printed", code(e.text()));
            case ProcessEvent.VariableChanged e ->
                    new Phrase("picture.time.set", code(e.name()), code(e.value()));
            case ProcessEvent.SignalSent e ->
                    new Phrase(
                            "picture.time.signal",
                            new Arg.Whole(e.signal()),
                            new Arg.Plain(Integer.toString(e.target())));
            case ProcessEvent.ProgramReplaced e ->
                    new Phrase("picture.time.exec", code(e.program()));
            case QueueEvent.QueuePut e -> new Phrase("picture.time.put", code(e.value()));
            case QueueEvent.QueueGot e -> new Phrase("picture.time.got", code(e.value()));
            case QueueEvent.QueueFull _ -> new Phrase("picture.time.full");
            case QueueEvent.QueueEmpty _ -> new Phrase("picture.time.empty");
            case QueueEvent.QueueLost e -> new Phrase("picture.time.lost", code(e.value()));
            default -> new Phrase("picture.time.failed");
        };
    }

    private static Arg code(String text) {
        return new Arg.Code(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private Arg pid(int pid) {
        return new Arg.Pid(pid, end.identity(pid).index());
    }

    private static Arg moment(long nanos) {
        return new Arg.Plain(Moments.moment(nanos));
    }

    private static Arg length(long nanos) {
        return new Arg.Plain(Moments.length(nanos));
    }
}
