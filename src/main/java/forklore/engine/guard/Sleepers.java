package forklore.engine.guard;

import forklore.trace.Wait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/// Notices who sleeps for long. A process that waits for a lock of its language's threads tells
/// nobody; the system knows that it sleeps. Only of processes with one thread: of others the system
/// tells what the first thread does, which may be the least of it.
final class Sleepers {
    /// How long is long, ns: whoever tells of its waits has told of this one by then.
    private static final long LONG = TimeUnit.SECONDS.toNanos(1);

    private final Map<Integer, Long> since = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();
    private final IntFunction<Wait> cause;

    Sleepers() {
        this(SleepCause::of);
    }

    /// @param cause what the process with this id sleeps in
    Sleepers(IntFunction<Wait> cause) {
        this.cause = cause;
    }

    /// What there is to tell since the last look.
    ///
    /// @param members everybody as seen at this look
    List<Report> look(Collection<Stat> members, long now) {
        var news = new ArrayList<Report>();
        var asleep = new HashSet<Integer>();
        for (Stat stat : members) {
            if (stat.state() == 'S' && stat.threads() == 1) {
                asleep.add(stat.pid());
                long began = since.computeIfAbsent(stat.pid(), _ -> now);
                if (now - began > LONG && told.add(stat.pid())) {
                    news.add(new Report.Asleep(stat.pid(), now, cause.apply(stat.pid())));
                }
            } else if (told.contains(stat.pid())) {
                news.add(new Report.Awake(stat.pid(), now));
            }
        }
        since.keySet().retainAll(asleep);
        told.retainAll(asleep);
        return news;
    }
}
