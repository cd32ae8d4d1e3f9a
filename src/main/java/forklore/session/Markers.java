package forklore.session;

import forklore.model.Timeline;
import forklore.trace.CoreEvent;
import forklore.trace.PipeEvent;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.QueueEvent;
import forklore.trace.Role;
import forklore.trace.RunEvent;
import forklore.trace.SyncEvent;
import forklore.trace.TraceEvent;

import java.util.List;
import java.util.OptionalLong;

/// The moments of a run that are worth a halt: a process begins or ends, a value changes, something
/// goes wrong.
public final class Markers {
    private Markers() {}

    /// All of them, ns since the run's start, each once.
    public static List<Long> of(Timeline timeline) {
        return first(timeline, Integer.MAX_VALUE);
    }

    /// The first ones, as many as that, ns since the run's start, each once.
    public static List<Long> first(Timeline timeline, int most) {
        return timeline.events().stream()
                .filter(Markers::marks)
                .map(TraceEvent::t)
                .distinct()
                .limit(most)
                .toList();
    }

    /// The first one later than `t`.
    static OptionalLong next(Timeline timeline, long t) {
        for (int i = timeline.countUntil(t); i < timeline.events().size(); i++) {
            if (marks(timeline.events().get(i))) {
                return OptionalLong.of(timeline.events().get(i).t());
            }
        }
        return OptionalLong.empty();
    }

    /// The last one before `t`.
    static OptionalLong previous(Timeline timeline, long t) {
        for (int i = timeline.countUntil(t - 1) - 1; i >= 0; i--) {
            if (marks(timeline.events().get(i))) {
                return OptionalLong.of(timeline.events().get(i).t());
            }
        }
        return OptionalLong.empty();
    }

    private static boolean marks(TraceEvent event) {
        return switch (event) {
            case ProcessEvent.ProcessStarted e -> e.role() != Role.HELPER;
            case ProcessEvent.ProcessExited _,
                    ProcessEvent.ParentChanged _,
                    ProcessEvent.ProgramReplaced _,
                    ProcessEvent.ProcessFailed _,
                    ProcessEvent.SignalSent _,
                    ProcessEvent.VariableChanged _ ->
                    true;
            case ProcessEvent.ProcessReady _,
                    ProcessEvent.ForkReturned _,
                    ProcessEvent.LineReached _,
                    ProcessEvent.Blocked _,
                    ProcessEvent.Unblocked _,
                    ProcessEvent.OutputWritten _,
                    ProcessEvent.ProcessReaped _ ->
                    false;
            case PoolEvent.TaskLost _, PoolEvent.PoolClosed _, PoolEvent.PoolTerminated _ -> true;
            case PoolEvent.TaskFinished e -> !e.ok();
            case PoolEvent.PoolCreated _, PoolEvent.TaskSubmitted _, PoolEvent.TaskStarted _ ->
                    false;
            case QueueEvent.QueueFull _, QueueEvent.QueueEmpty _, QueueEvent.QueueLost _ -> true;
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueuePut _,
                    QueueEvent.QueueFed _,
                    QueueEvent.QueueGot _,
                    QueueEvent.QueueClosed _ ->
                    false;
            case SyncEvent.SyncRecovered _,
                    SyncEvent.FlagSet _,
                    SyncEvent.FlagCleared _,
                    SyncEvent.BarrierPassed _,
                    SyncEvent.BarrierBroken _ ->
                    true;
            case SyncEvent.SyncCreated _,
                    SyncEvent.SyncAcquired _,
                    SyncEvent.SyncReleased _,
                    SyncEvent.ConditionNotified _ ->
                    false;
            case PipeEvent _, CoreEvent _ -> false;
            case RunEvent.RunStarted _,
                    RunEvent.RunReplayed _,
                    RunEvent.RunEnding _,
                    RunEvent.RunEnded _,
                    RunEvent.EventsDropped _ ->
                    false;
            case RunEvent.MomentMarked _, RunEvent.CircleClosed _ -> true;
        };
    }
}
