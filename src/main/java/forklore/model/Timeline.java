package forklore.model;

import forklore.ground.Reel;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// A run's events in order of time, and the world at any moment of it. Immutable.
///
/// Law: `at(t)` is the fold of all events not later than `t`. Every 256 events a world is kept, so
/// that `at` folds no more than that many, wherever it looks.
///
/// @param events in order of time; at one moment starts of processes come first, and the rest in
///   the order it was heard of
/// @param checkpoints the world before every 256th event
/// @param end the world after the last event
public record Timeline(Reel<TraceEvent> events, Reel<World> checkpoints, World end) {
    public static final Timeline EMPTY = new Timeline(Reel.empty(), Reel.empty(), World.EMPTY);

    private static final int STRIDE = 256;

    /// A child that was forked at the moment at which fork returned in its parent existed by then.
    private static final Comparator<TraceEvent> ORDER =
            Comparator.comparingLong(TraceEvent::t)
                    .thenComparing(event -> !(event instanceof ProcessStarted));

    /// The timeline with these events at their places in time; they may come late and unordered.
    public Timeline append(List<TraceEvent> batch) {
        if (batch.isEmpty()) {
            return this;
        }
        var sorted = new ArrayList<>(batch);
        sorted.sort(ORDER);
        int keep = placeOf(sorted.getFirst());
        if (keep < events.size()) {
            var tail = new ArrayList<>(events.subList(keep, events.size()));
            tail.addAll(sorted);
            tail.sort(ORDER);
            return cutTo(keep).extend(tail);
        }
        return extend(sorted);
    }

    public Timeline append(TraceEvent event) {
        return append(List.of(event));
    }

    /// The timeline without this event; the same if it has no such one.
    public Timeline without(TraceEvent event) {
        int place = events.indexOf(event);
        return place < 0
                ? this
                : cutTo(place).extend(List.copyOf(events.subList(place + 1, events.size())));
    }

    /// The world at this moment: the fold of all events not later.
    ///
    /// @param t ns since the run's start
    public World at(long t) {
        return afterFirst(countUntil(t));
    }

    /// The time of the last event, ns since the run's start; 0 where there is none.
    public long duration() {
        return end.t();
    }

    /// The time of the first event later than `t`, for a step forward.
    public OptionalLong next(long t) {
        int i = countUntil(t);
        return i < events.size() ? OptionalLong.of(events.get(i).t()) : OptionalLong.empty();
    }

    /// The time of the last event before `t`, for a step back.
    public OptionalLong previous(long t) {
        int i = countUntil(t - 1);
        return i > 0 ? OptionalLong.of(events.get(i - 1).t()) : OptionalLong.empty();
    }

    /// How many events are not later than `t`.
    public int countUntil(long t) {
        return count(event -> event.t() <= t);
    }

    /// How many events come before this one, which is heard of last.
    private int placeOf(TraceEvent event) {
        return count(other -> ORDER.compare(other, event) <= 0);
    }

    /// How many events, all at the beginning, are of this sort.
    private int count(Predicate<TraceEvent> early) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (early.test(events.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private World afterFirst(int count) {
        if (count == events.size()) {
            return end;
        }
        int checkpoint = count / STRIDE;
        World world = checkpoints.get(checkpoint);
        for (int i = checkpoint * STRIDE; i < count; i++) {
            world = world.after(events.get(i));
        }
        return world;
    }

    private Timeline cutTo(int count) {
        int points = (count + STRIDE - 1) / STRIDE;
        return new Timeline(events.first(count), checkpoints.first(points), afterFirst(count));
    }

    private Timeline extend(List<TraceEvent> ordered) {
        var points = checkpoints;
        World world = end;
        int count = events.size();
        for (TraceEvent event : ordered) {
            if (count++ % STRIDE == 0) {
                points = points.plus(world);
            }
            world = world.after(event);
        }
        return new Timeline(events.plusAll(ordered), points, world);
    }
}
