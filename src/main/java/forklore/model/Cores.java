package forklore.model;

import forklore.ground.Reel;
import forklore.trace.CoreEvent;
import forklore.trace.CoreEvent.CoreUsed;
import forklore.trace.CoreEvent.CoresSeen;

import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The cores of the machine and who used them.
///
/// @param count how many the machine has; 0 where nothing was told of them
/// @param allowed those that the run may use, as the system writes it; empty where it does not say,
///   and then nothing is known of who uses which
/// @param past what is over, in the order of its end
/// @param now what goes on, by process and core
/// @param spent the processor time of each process until the last change, ns
public record Cores(
        int count,
        String allowed,
        Reel<CoreStretch> past,
        PMap<Place, CoreStretch> now,
        PMap<Integer, Long> spent) {
    public static final Cores NONE =
            new Cores(0, "", Reel.empty(), OrderedPMap.empty(), HashTreePMap.empty());

    /// The longest from one sample to the next, ns: what is told at one is true since the last.
    private static final long SAMPLE = 250_000_000;

    /// A range of more cores than this is none that a machine has.
    private static final int MOST = 8192;

    /// A process on a core.
    public record Place(int pid, int core) {}

    /// The cores that the run may use, in order; empty where that is not known.
    public NavigableSet<Integer> usable() {
        var cores = new TreeSet<Integer>();
        for (String part : allowed.split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            OptionalInt first = number(ends[0]);
            OptionalInt last = number(ends[ends.length - 1]);
            if (first.isPresent() && last.isPresent()) {
                for (int core = first.getAsInt(); core <= last.getAsInt(); core++) {
                    cores.add(core);
                }
            }
        }
        return cores;
    }

    /// On how many cores the run can be at the same time; 0 where nothing was told of them.
    public int width() {
        int usable = usable().size();
        return usable > 0 ? usable : count;
    }

    /// All that was told, what goes on last.
    public Stream<CoreStretch> stretches() {
        return Stream.concat(past.stream(), now.values().stream());
    }

    /// The processor time that a process had until then, ns, as far as it was told.
    public long time(int pid, long moment) {
        long open =
                now.values().stream()
                        .filter(stretch -> stretch.pid() == pid)
                        .mapToLong(stretch -> stretch.time(moment))
                        .sum();
        return spent.getOrDefault(pid, 0L) + open;
    }

    /// @param born when the process that it tells of began, ns: it used nothing before
    Cores after(CoreEvent event, long born) {
        return switch (event) {
            case CoresSeen e -> new Cores(e.cores(), e.allowed(), past, now, spent);
            case CoreUsed e -> used(e, born);
        };
    }

    private Cores used(CoreUsed e, long born) {
        long since = Math.max(born, Math.max(0, e.t() - SAMPLE));
        var place = new Place(e.pid(), e.core());
        var ended = ended(place, since);
        if (e.share() == 0) {
            return ended;
        }
        var stretch = new CoreStretch(e.pid(), e.core(), e.share(), since, Long.MAX_VALUE);
        return new Cores(count, allowed, ended.past, ended.now.plus(place, stretch), ended.spent);
    }

    /// The process has ended: it uses nothing any more.
    Cores without(int pid, long t) {
        Cores after = this;
        for (Place place : List.copyOf(now.keySet())) {
            if (place.pid() == pid) {
                after = after.ended(place, t);
            }
        }
        return after;
    }

    /// The run has ended: nobody is looked at any more.
    Cores over(long t) {
        Cores after = this;
        for (Place place : List.copyOf(now.keySet())) {
            after = after.ended(place, t);
        }
        return after;
    }

    private Cores ended(Place place, long t) {
        var open = now.get(place);
        if (open == null) {
            return this;
        }
        var stretch = open.until(t);
        long before = spent.getOrDefault(place.pid(), 0L);
        return new Cores(
                count,
                allowed,
                past.plus(stretch),
                now.minus(place),
                spent.plus(place.pid(), before + stretch.time(Long.MAX_VALUE)));
    }

    private static OptionalInt number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number >= 0 && number < MOST ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
