package forklore.engine.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Samples which process uses which core, and how much of it: four times a second, what everybody
/// else on the machine uses once a second, and only where somebody asked.
///
/// What it costs is kept small: of a process that has used no time nothing is read beyond what the
/// guard reads anyway, and of one with many threads only those are looked at that were busy before,
/// as long as they account for nearly all of what it used.
///
/// The system says on which core a thread ran last. All that it used since the last sample counts
/// for that core: a thread that wandered in between is told on one of them.
final class CoreWatch {
    /// From one sample to the next, ns.
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(250);

    /// How many samples pass from one look at the whole machine to the next: its file is a long
    /// one.
    private static final int SELDOM = 4;

    /// What one process must have of a core to be told, and how much more or less to be told anew,
    /// per mille: a clock tick is 40 of a sample.
    private static final int WORTH = 60;

    /// The same for everybody else on the machine together.
    private static final int WORTH_OF_OTHERS = 120;

    private static final int WHOLE = 1000;

    /// Who stands for everybody who is not of the run.
    private static final int OTHERS = 0;

    private final Map<Integer, BusyThreads> processes = new HashMap<>();
    private final MachineTime machine = new MachineTime();
    private final Map<Integer, Long> ours = new HashMap<>();
    private Map<Place, Integer> told = new HashMap<>();
    private boolean watching;
    private long last;
    private long lastOfAll;
    private int samples;

    private record Place(int pid, int core) {}

    /// Samples from now on.
    ///
    /// @return what the machine has
    Report begin(long now) {
        watching = true;
        last = now;
        lastOfAll = now;
        machine.used();
        return new Report.Cores(machine.cores(), MachineTime.allowed(), now);
    }

    /// What there is to tell since the last look.
    ///
    /// @param members everybody as seen at this look
    List<Report> look(Collection<Stat> members, long now) {
        if (!watching || now - last < PERIOD) {
            return List.of();
        }
        double tick = (double) MachineTime.TICK / (now - last);
        last = now;
        var shares = new TreeMap<Integer, Map<Integer, Integer>>();
        processes.keySet().retainAll(members.stream().map(Stat::pid).toList());
        for (Stat stat : members) {
            var used = processes.computeIfAbsent(stat.pid(), BusyThreads::new).used(stat);
            used.forEach((core, ticks) -> ours.merge(core, ticks, Long::sum));
            shares.put(stat.pid(), shares(used, tick));
        }
        samples++;
        if (samples % SELDOM == 0) {
            shares.put(OTHERS, others(now));
        }
        return news(shares, now);
    }

    /// What everybody else used since this was last asked.
    private Map<Integer, Integer> others(long now) {
        double tick = (double) MachineTime.TICK / (now - lastOfAll);
        lastOfAll = now;
        var rest = machine.used();
        ours.forEach((core, ticks) -> rest.merge(core, -ticks, Long::sum));
        ours.clear();
        return shares(rest, tick);
    }

    private static Map<Integer, Integer> shares(Map<Integer, Long> ticks, double tick) {
        var shares = new TreeMap<Integer, Integer>();
        ticks.forEach(
                (core, count) ->
                        shares.put(core, (int) Math.clamp(count * tick * WHOLE, 0, WHOLE)));
        return shares;
    }

    private static void keep(Place place, int share, Map<Place, Integer> next) {
        if (place.pid() == OTHERS) {
            next.put(place, share);
        }
    }

    private List<Report> news(Map<Integer, Map<Integer, Integer>> shares, long now) {
        var news = new ArrayList<Report>();
        var next = new HashMap<Place, Integer>();
        if (!shares.containsKey(OTHERS)) {
            told.forEach((place, share) -> keep(place, share, next));
        }
        shares.forEach(
                (pid, cores) -> {
                    int worth = pid == OTHERS ? WORTH_OF_OTHERS : WORTH;
                    cores.forEach(
                            (core, share) -> {
                                if (share >= worth) {
                                    var place = new Place(pid, core);
                                    Integer before = told.get(place);
                                    boolean same =
                                            before != null && Math.abs(before - share) < worth;
                                    next.put(place, same ? before : share);
                                }
                            });
                });
        // Who leaves a core is told before who comes to it.
        told.forEach(
                (place, share) -> {
                    if (!next.containsKey(place) && shares.containsKey(place.pid())) {
                        news.add(new Report.Used(place.pid(), place.core(), 0, now));
                    }
                });
        next.forEach(
                (place, share) -> {
                    if (!share.equals(told.get(place))) {
                        news.add(new Report.Used(place.pid(), place.core(), share, now));
                    }
                });
        told = next;
        return news;
    }
}
