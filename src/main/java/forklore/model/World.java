package forklore.model;

import forklore.ground.Reel;
import forklore.model.shared.Shared;
import forklore.trace.CoreEvent;
import forklore.trace.PipeEvent;
import forklore.trace.PoolEvent;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent;
import forklore.trace.RunEvent;
import forklore.trace.SyncEvent;
import forklore.trace.TraceEvent;

import java.util.Optional;

/// Everything known of a run at a moment. Immutable.
///
/// @param output in the order of time
/// @param last the newest event; empty before the first
/// @param waits who waits for whom in it, once it was asked for
public record World(
        RunInfo run,
        Processes processes,
        Pools pools,
        Queues queues,
        Shared shared,
        Metered metered,
        Reel<OutputLine> output,
        Optional<TraceEvent> last,
        WaitsKept waits) {
    public static final World EMPTY =
            new World(
                    RunInfo.NONE,
                    Processes.NONE,
                    Pools.NONE,
                    Queues.NONE,
                    Shared.NOTHING,
                    Metered.NOTHING,
                    Reel.empty(),
                    Optional.empty());

    private World(
            RunInfo run,
            Processes processes,
            Pools pools,
            Queues queues,
            Shared shared,
            Metered metered,
            Reel<OutputLine> output,
            Optional<TraceEvent> last) {
        this(run, processes, pools, queues, shared, metered, output, last, new WaitsKept());
    }

    /// The world once this has happened. Never throws; an event about something unknown changes
    /// only what it can.
    public World after(TraceEvent event) {
        return switch (event) {
            case RunEvent e -> {
                var over = metered.after(e);
                yield new World(
                        run.after(e), processes, pools, queues, shared, over, output, at(e));
            }
            case ProcessEvent e -> after(e);
            case PoolEvent e -> after(e);
            case QueueEvent e ->
                    new World(
                            run, moved(e), pools, queues.after(e), shared, metered, output, at(e));
            case SyncEvent e -> with(shared.after(e), e);
            case PipeEvent e -> with(shared.after(e), e);
            case CoreEvent e -> {
                var used = metered.after(e, processes);
                yield new World(run, processes, pools, queues, shared, used, output, at(e));
            }
        };
    }

    /// The time of the newest event, ns since the run's start; 0 before the first.
    public long t() {
        return last.map(TraceEvent::t).orElse(0L);
    }

    public Optional<ProcessState> process(int pid) {
        return processes.get(pid);
    }

    /// Who the process is on screen; the main identity for one that nothing is known of.
    public Identity identity(int pid) {
        return process(pid).map(ProcessState::identity).orElse(Identity.MAIN);
    }

    /// The machine's cores and who used them.
    public Cores cores() {
        return metered.cores();
    }

    /// What the run measured of itself.
    public Rounds rounds() {
        return metered.rounds();
    }

    private World with(Shared after, TraceEvent event) {
        return new World(run, moved(event), pools, queues, after, metered, output, at(event));
    }

    private Processes moved(TraceEvent event) {
        return processes.change(event.pid(), p -> p.with(p.memory().hint(event.line())));
    }

    private World after(ProcessEvent event) {
        var moved = ProcessFold.after(processes, event);
        var served =
                switch (event) {
                    case ProcessStarted e -> pools.after(e);
                    case ProcessExited e -> pools.after(e);
                    case ProcessEvent other -> pools;
                };
        var said = event instanceof OutputWritten e ? OutputFold.after(output, moved, e) : output;
        var meters = metered.after(event);
        return new World(run, moved, served, queues, shared.after(event), meters, said, at(event));
    }

    private World after(PoolEvent event) {
        // Between two tasks a worker stands nowhere in the listing.
        var moved =
                processes.change(
                        event.pid(),
                        p ->
                                p.with(
                                        event instanceof TaskFinished
                                                ? p.memory().nowhere()
                                                : p.memory().hint(event.line())));
        return new World(
                run, moved, pools.after(event), queues, shared, metered, output, at(event));
    }

    private static Optional<TraceEvent> at(TraceEvent event) {
        return Optional.of(event);
    }
}
