package forklore.session;

import forklore.trace.CoreEvent;
import forklore.trace.PipeEvent;
import forklore.trace.PoolEvent;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.QueueEvent;
import forklore.trace.QueueEvent.QueueClosed;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueueLost;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.RunEvent;
import forklore.trace.Stamp;
import forklore.trace.SyncEvent;
import forklore.trace.TraceEvent;

import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/// Gives the processes, pools and queues of a run other ids, and its lanes other names, so that it
/// can stand beside another run.
///
/// @param run what the lanes' names begin with
/// @param pid gives a process another id; must leave 0, which is none
/// @param id gives a pool or queue another id
record Renaming(String run, IntUnaryOperator pid, UnaryOperator<String> id) {
    String lane(String lane) {
        return lane.isEmpty() ? run : run + " " + lane;
    }

    TraceEvent of(TraceEvent event) {
        Stamp at = event.at();
        var moved = new Stamp(at.t(), pid(at.pid()), at.line(), lane(at.lane()));
        return switch (event) {
            case RunEvent e -> e;
            case ProcessEvent e -> of(e, moved);
            case PoolEvent e -> of(e, moved);
            case QueueEvent e -> of(e, moved);
            case SyncEvent e -> new SharedRenaming(this, moved).of(e);
            case PipeEvent e -> new SharedRenaming(this, moved).of(e);
            case CoreEvent e -> e.with(moved);
        };
    }

    int pid(int old) {
        return pid.applyAsInt(old);
    }

    String id(String old) {
        return old.isEmpty() ? old : id.apply(old);
    }

    private TraceEvent of(ProcessEvent event, Stamp at) {
        return switch (event) {
            case ProcessStarted e ->
                    new ProcessStarted(
                            at,
                            pid(e.ppid()),
                            e.name(),
                            e.startMethod(),
                            e.role(),
                            id(e.pool()),
                            e.slot());
            case ForkReturned e -> new ForkReturned(at, pid(e.value()));
            case Blocked e ->
                    new Blocked(at, e.call(), id(e.on()), e.end(), pid(e.onPid()), e.timeout());
            case SignalSent e -> new SignalSent(at, pid(e.target()), e.signal());
            case ParentChanged e -> new ParentChanged(at, pid(e.ppid()));
            case ProcessReaped e -> new ProcessReaped(at, pid(e.by()));
            case ProcessEvent.ProcessReady _,
                    ProcessEvent.LineReached _,
                    ProcessEvent.Unblocked _,
                    ProcessEvent.VariableChanged _,
                    ProcessEvent.OutputWritten _,
                    ProcessEvent.ProcessFailed _,
                    ProcessEvent.ProgramReplaced _,
                    ProcessEvent.ProcessExited _ ->
                    event.with(at);
        };
    }

    private TraceEvent of(PoolEvent event, Stamp at) {
        return switch (event) {
            case PoolCreated e -> new PoolCreated(at, id(e.pool()), e.size());
            case PoolClosed e -> new PoolClosed(at, id(e.pool()));
            case PoolTerminated e -> new PoolTerminated(at, id(e.pool()));
            case TaskSubmitted e -> new TaskSubmitted(at, id(e.pool()), e.task(), e.call());
            case TaskStarted e -> new TaskStarted(at, id(e.pool()), e.task(), e.slot());
            case TaskFinished e ->
                    new TaskFinished(at, id(e.pool()), e.task(), e.slot(), e.ok(), e.text());
            case TaskLost e -> new TaskLost(at, id(e.pool()), e.task(), e.slot(), e.exitCode());
        };
    }

    private TraceEvent of(QueueEvent event, Stamp at) {
        return switch (event) {
            case QueueCreated e -> new QueueCreated(at, id(e.queue()), e.name(), e.capacity());
            case QueuePut e -> new QueuePut(at, id(e.queue()), e.size(), e.capacity(), e.value());
            case QueueFed e -> new QueueFed(at, id(e.queue()), e.size(), e.capacity(), e.value());
            case QueueLost e -> new QueueLost(at, id(e.queue()), e.size(), e.capacity(), e.value());
            case QueueGot e -> new QueueGot(at, id(e.queue()), e.size(), e.capacity(), e.value());
            case QueueFull e -> new QueueFull(at, id(e.queue()), e.size(), e.capacity());
            case QueueEmpty e -> new QueueEmpty(at, id(e.queue()), e.size(), e.capacity());
            case QueueClosed e -> new QueueClosed(at, id(e.queue()));
        };
    }
}
