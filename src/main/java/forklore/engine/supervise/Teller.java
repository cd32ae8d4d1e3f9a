package forklore.engine.supervise;

import forklore.engine.RunListener;
import forklore.engine.guard.Guard;
import forklore.engine.guard.Report;
import forklore.ground.Text;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Tells a run's listener what happened, on one thread, in order of time, in batches.
final class Teller {
    /// How long an arrival waits for an earlier one, ns.
    private static final long HOLD_BACK = TimeUnit.MILLISECONDS.toNanos(20);

    /// The time between two batches, ns: about half a frame.
    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(8);

    /// How often the teller looks for the overdue while nothing arrives, ns.
    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Backlog backlog;
    private final RunListener listener;
    private final long start;
    private final Roll roll = new Roll(Story.self(), !Guard.isPortable());
    private final Waiting waits = new Waiting();
    private final List<Arrival> held = new ArrayList<>();
    private final List<TraceEvent> batch = new ArrayList<>();
    private List<Text> waiting = List.of();
    private List<Text> circles = List.of();
    private long last;
    private long printed;

    /// @param start the run's start, as `System.nanoTime()` reads
    Teller(Backlog backlog, RunListener listener, long start) {
        this.backlog = backlog;
        this.listener = listener;
        this.start = start;
    }

    /// Tells everything until nothing more can arrive.
    ///
    /// @param onBeat called with every batch, and now and then while nothing arrives
    /// @param known the time up to which all is known that is not on its way
    void tellAll(Runnable onBeat, LongSupplier known) throws InterruptedException {
        while (!backlog.isDone()) {
            // Asked first: what becomes known after that may be missing in what is taken.
            long until = known.getAsLong() - HOLD_BACK;
            held.addAll(backlog.take(held.isEmpty() ? IDLE : BEAT));
            release(until);
            onBeat.run();
            backlog.rest(BEAT);
        }
        release(System.nanoTime());
        roll.rest().forEach(this::add);
        pass();
    }

    /// What is said where the deadline ended the run.
    Outcome.TimedOut late() {
        return new Outcome.TimedOut(waiting, circles);
    }

    /// How much the programs have printed, bytes.
    long printed() {
        return printed;
    }

    /// Nanoseconds from the run's start to the last event told.
    long last() {
        return last;
    }

    private void release(long until) {
        held.sort(Comparator.comparingLong(Arrival::t));
        int count = 0;
        while (count < held.size() && held.get(count).t() <= until) {
            Arrival arrival = held.get(count++);
            roll.admit(arrival).forEach(this::add);
            if (arrival instanceof Arrival.Seen seen) {
                see(seen.report());
            }
        }
        held.subList(0, count).clear();
        roll.overdue(until).forEach(this::add);
        pass();
    }

    private void pass() {
        if (!batch.isEmpty()) {
            listener.happened(List.copyOf(batch));
            batch.clear();
        }
    }

    private void see(Report report) {
        switch (report) {
            case Report.Late late -> {
                waiting = waits.sentences();
                circles = waits.circles(late.t());
                waits.closedLate(new Stamp(late.t(), Story.self(), 0)).forEach(this::add);
            }
            case Report.Ending m -> add(new RunEnding(new Stamp(m.t(), Story.self(), 0)));
            case Report.Asleep m -> waits.asleep(m.pid(), m.t(), m.call()).ifPresent(this::add);
            case Report.Awake m -> waits.awake(m.pid(), m.t()).ifPresent(this::add);
            default -> {}
        }
    }

    private void add(TraceEvent event) {
        if (event instanceof LineReached || event instanceof OutputWritten) {
            waits.awake(event.pid(), event.t()).ifPresent(this::put);
        }
        put(event);
    }

    private void put(TraceEvent event) {
        if (event instanceof OutputWritten output) {
            printed += output.text().length() + 1L;
        }
        waits.note(event);
        Stamp at = event.at();
        last = Math.max(last, at.t() - start);
        batch.add(event.with(at.at(last)));
        waits.closedBy(event).forEach(this::put);
    }
}
