package forklore.model;

import forklore.trace.ProcessEvent;
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
import forklore.trace.Role;
import forklore.trace.StartMethod;

/// What each fact about a process does to [Processes].
final class ProcessFold {
    private ProcessFold() {}

    static Processes after(Processes all, ProcessEvent event) {
        return switch (event) {
            case ProcessStarted e -> started(all, e);
            case ProcessExited e -> exited(all, e);
            case ProcessReaped e -> all.change(e.pid(), p -> reaped(p, e.t()));
            case ParentChanged e ->
                    all.change(e.pid(), p -> p.under(p.parent().adoptedBy(e.ppid())));
            case SignalSent e -> all.change(e.target(), ProcessFold::signalled);
            case ProcessReady e -> own(all, e);
            case ForkReturned e -> own(all, e);
            case LineReached e -> own(all, e);
            case Blocked e -> own(all, e);
            case Unblocked e -> own(all, e);
            case VariableChanged e -> own(all, e);
            case OutputWritten e -> own(all, e);
            case ProcessFailed e -> own(all, e);
            case ProgramReplaced e -> own(all, e);
        };
    }

    private static Processes started(Processes all, ProcessStarted e) {
        if (all.alive(e.pid())) {
            return all;
        }
        Memory memory =
                e.startMethod() == StartMethod.FORK
                        ? all.get(e.ppid())
                                .map(parent -> parent.memory().before(e.pid()))
                                .orElse(Memory.EMPTY)
                        : Memory.EMPTY;
        return all.begin(e, memory);
    }

    private static Processes exited(Processes all, ProcessExited e) {
        var after = all.change(e.pid(), p -> ended(p, e, all.alive(p.parent().pid())));
        for (ProcessState child : all.childrenOf(e.pid())) {
            after = after.change(child.pid(), p -> bereft(p, e.t()));
        }
        return after;
    }

    private static ProcessState ended(ProcessState p, ProcessExited e, boolean parentAlive) {
        boolean zombie = parentAlive && !p.parent().reaped();
        return p.alive() ? p.in(new Phase.Ended(e.exitCode(), e.t(), zombie)) : p;
    }

    private static ProcessState signalled(ProcessState p) {
        return p.phase() instanceof Phase.Waiting w && !w.signalled() ? p.in(w.afterSignal()) : p;
    }

    private static ProcessState reaped(ProcessState p, long t) {
        var fetched = p.under(p.parent().reapedAt(t));
        return p.phase() instanceof Phase.Ended ended
                ? fetched.in(new Phase.Ended(ended.exitCode(), ended.at(), false))
                : fetched;
    }

    /// A process whose parent has just ended: init, or the nearest sub-reaper, takes it over and
    /// reaps it when it ends.
    private static ProcessState bereft(ProcessState p, long t) {
        return p.alive() ? p.under(p.parent().orphaned()) : reaped(p, t);
    }

    /// A fact that the process told of itself: it exists, even if its start was not told.
    private static Processes own(Processes all, ProcessEvent event) {
        boolean known = all.get(event.pid()).isPresent();
        var some = known ? all : all.begin(untold(event), Memory.EMPTY);
        return some.change(event.pid(), p -> after(p, event));
    }

    private static ProcessStarted untold(ProcessEvent event) {
        return new ProcessStarted(event.at(), 0, "", StartMethod.SPAWN, Role.CHILD, "", -1);
    }

    private static ProcessState after(ProcessState p, ProcessEvent event) {
        if (!p.alive()) {
            return p;
        }
        return switch (event) {
            case LineReached e -> p.awake().with(p.memory().at(e.thread(), e.line()));
            case Blocked e -> hinted(p, e).in(Phase.Waiting.of(e));
            case Unblocked e -> hinted(p, e).in(new Phase.Running());
            case ForkReturned e ->
                    hinted(p, e)
                            .with(
                                    p.memory()
                                            .hint(e.line())
                                            .with(new ForkReturn(e.value(), e.line(), e.t())));
            case VariableChanged e ->
                    p.awake().with(p.memory().hint(e.line()).with(e.name(), e.value()));
            case OutputWritten e -> hinted(p, e);
            case ProcessReady e -> p.awake();
            case ProcessFailed e -> p.awake().failed(e.text());
            case ProgramReplaced e -> p.in(new Phase.Running()).running(e.program());
            case ProcessStarted e -> p;
            case ProcessExited e -> p;
            case ProcessReaped e -> p;
            case ParentChanged e -> p;
            case SignalSent e -> p;
        };
    }

    private static ProcessState hinted(ProcessState p, ProcessEvent e) {
        return p.awake().with(p.memory().hint(e.line()));
    }
}
