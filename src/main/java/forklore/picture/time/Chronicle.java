package forklore.picture.time;

import forklore.model.Timeline;
import forklore.trace.CoreEvent;
import forklore.trace.PipeEvent;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.QueueEvent;
import forklore.trace.RunEvent;
import forklore.trace.SyncEvent;
import forklore.trace.TraceEvent;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// The events of one run sorted by process and by sort, so that any window of time is quickly
/// found. It follows a run as it grows, and takes in a long one piece by piece. Not for several
/// threads.
public final class Chronicle {
    private static final Trail NOTHING = new Trail();

    private final Map<Integer, Trail> trails = new HashMap<>();
    private final Post post = new Post();
    private final Set<TraceEvent> early = Collections.newSetFromMap(new IdentityHashMap<>());
    private Timeline seen = Timeline.EMPTY;
    private int taken;
    private long version;

    /// All of a run.
    public static Chronicle of(Timeline timeline) {
        var chronicle = new Chronicle();
        chronicle.follow(timeline, Integer.MAX_VALUE);
        return chronicle;
    }

    /// Takes in what is new, but no more than that many events.
    ///
    /// @param next the same run as before, with as many or more events
    /// @return whether everything is taken in
    @SuppressWarnings("ReferenceEquality") // Events are made once and then shared.
    public boolean follow(Timeline next, int most) {
        if (next != seen) {
            goBack(next);
            seen = next;
        }
        var events = seen.events();
        int end = (int) Math.min(events.size(), (long) taken + most);
        if (taken < end) {
            version++;
            for (TraceEvent event : events.subList(taken, end)) {
                if (early.isEmpty() || !early.remove(event)) {
                    take(event);
                }
            }
            taken = end;
        }
        return taken == events.size();
    }

    /// Changes whenever something was taken in.
    public long version() {
        return version;
    }

    Trail of(int pid) {
        return trails.getOrDefault(pid, NOTHING);
    }

    /// Events that came late stand between those that were taken in already, which must not be
    /// taken in twice.
    @SuppressWarnings("ReferenceEquality")
    private void goBack(Timeline next) {
        int low = 0;
        int high = Math.min(taken, next.events().size());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (next.events().get(middle) == seen.events().get(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        early.addAll(seen.events().subList(low, taken));
        taken = low;
    }

    private Trail trail(int pid) {
        return trails.computeIfAbsent(pid, _ -> new Trail());
    }

    private void take(TraceEvent event) {
        switch (event) {
            case ProcessEvent e -> take(e);
            case PoolEvent e -> take(e);
            case QueueEvent e -> take(e);
            case SyncEvent _, PipeEvent _, CoreEvent _ -> {
                // They stand on stages of their own.
            }
            case RunEvent _ -> {
                // It is of no process.
            }
        }
    }

    private void take(ProcessEvent event) {
        switch (event) {
            case ProcessEvent.ProcessStarted e -> arrival(e, e.ppid(), e.t());
            case ProcessEvent.Blocked e -> trail(e.pid()).waits.add(e.t(), e);
            case ProcessEvent.Unblocked e -> trail(e.pid()).waits.add(e.t(), e);
            case ProcessEvent.OutputWritten _,
                    ProcessEvent.VariableChanged _,
                    ProcessEvent.SignalSent _,
                    ProcessEvent.ProgramReplaced _,
                    ProcessEvent.ProcessFailed _ ->
                    mark(event);
            case ProcessEvent.ProcessReady _,
                    ProcessEvent.ForkReturned _,
                    ProcessEvent.LineReached _,
                    ProcessEvent.ParentChanged _,
                    ProcessEvent.ProcessExited _,
                    ProcessEvent.ProcessReaped _ -> {
                // What a process is and how it ended, the world knows.
            }
        }
    }

    private void take(PoolEvent event) {
        switch (event) {
            case PoolEvent.TaskSubmitted e -> sent(parcel(e.pool(), e.task()), e);
            case PoolEvent.TaskStarted e -> {
                trail(e.pid()).tasks.add(e.t(), e);
                arrived(parcel(e.pool(), e.task()), e);
            }
            case PoolEvent.TaskFinished e -> trail(e.pid()).tasks.add(e.t(), e);
            case PoolEvent.TaskLost e -> trail(e.pid()).tasks.add(e.t(), e);
            case PoolEvent.PoolCreated _, PoolEvent.PoolClosed _, PoolEvent.PoolTerminated _ -> {
                // Of the pool, not of a process.
            }
        }
    }

    private void take(QueueEvent event) {
        switch (event) {
            case QueueEvent.QueuePut e -> {
                mark(e);
                sent(new Post.Parcel(e.queue(), e.value()), e);
            }
            case QueueEvent.QueueGot e -> {
                mark(e);
                arrived(new Post.Parcel(e.queue(), e.value()), e);
            }
            case QueueEvent.QueueFull _, QueueEvent.QueueEmpty _, QueueEvent.QueueLost _ ->
                    mark(event);
            case QueueEvent.QueueCreated _, QueueEvent.QueueFed _, QueueEvent.QueueClosed _ -> {
                // Of the queue, not of a process.
            }
        }
    }

    private static Post.Parcel parcel(String pool, int task) {
        return new Post.Parcel(pool, Integer.toString(task));
    }

    private void mark(TraceEvent event) {
        trail(event.pid()).marks.add(event.t(), event);
    }

    private void sent(Post.Parcel parcel, TraceEvent event) {
        post.sent(parcel, stop(event))
                .ifPresent(later -> arrival((TraceEvent) later.event(), event.pid(), event.t()));
    }

    private void arrived(Post.Parcel parcel, TraceEvent event) {
        post.arrived(parcel, stop(event)).ifPresent(from -> arrival(event, from.pid(), from.t()));
    }

    private static Post.Stop stop(TraceEvent event) {
        return new Post.Stop(event.pid(), event.t(), event);
    }

    private void arrival(TraceEvent event, int from, long sent) {
        trail(event.pid()).arrivals.add(event.t(), new Arrival(event, from, sent));
    }
}
