package forklore.model;

import forklore.model.shared.Thing;
import forklore.trace.Role;
import forklore.trace.Wait;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who waits for whom in one lane at one moment, and where that closes a circle.
///
/// A process is stuck if everybody who could end its wait is stuck, as far as the trace can tell;
/// the largest set of such processes is found by taking out, again and again, those that somebody
/// else could help. A wait with a time limit, a process of several threads, one that was sent a
/// signal, and whatever is not known for certain is never stuck: no circle is told that is none.
/// Circles are looked for among the stuck alone.
public final class WaitsFor {
    private final World world;
    private final String lane;
    private final Map<Integer, ProcessState> alive = new LinkedHashMap<>();
    private final Map<Integer, Need> stuck = new TreeMap<>();
    private final List<Knot> circles;
    private final List<WaitLink> links;
    private long from = Long.MIN_VALUE;
    private long until = Long.MAX_VALUE;

    private WaitsFor(World world, String lane, long now, boolean last) {
        this.world = world;
        this.lane = lane;
        for (ProcessState process : world.processes().in(lane)) {
            if (process.alive() && acts(process)) {
                alive.put(process.pid(), process);
            }
        }
        // A gap in what is known could hold what ended a wait.
        if (world.run().dropped() == 0) {
            find(new Needs(world, List.copyOf(alive.values()), now, last));
        }
        circles = circles();
        links = List.copyOf(connected().values());
        if (!last) {
            Patience.turns(world, alive.values()).forEach(turn -> bound(turn, now));
        }
    }

    private void bound(long turn, long now) {
        if (turn <= now) {
            from = Math.max(from, turn);
        } else {
            until = Math.min(until, turn);
        }
    }

    /// Whether the same holds at another moment, if nothing happens until then.
    boolean holdsAt(long now) {
        return from <= now && now < until;
    }

    /// Worked out once for a world, and again where mere time has changed it.
    ///
    /// @param now ns since the run's start
    public static WaitsFor at(World world, String lane, long now) {
        return world.waits().of(lane, now, false, () -> new WaitsFor(world, lane, now, false));
    }

    /// The same when the deadline has passed, and nobody has helped who might have.
    public static WaitsFor atDeadline(World world, String lane, long now) {
        return world.waits().of(lane, now, true, () -> new WaitsFor(world, lane, now, true));
    }

    private static boolean acts(ProcessState process) {
        return switch (process.role()) {
            case MAIN, CHILD, WORKER -> true;
            case MANAGER, HELPER -> false;
        };
    }

    private void find(Needs needs) {
        for (ProcessState process : alive.values()) {
            Need need = needs.of(process);
            if (!(need instanceof Need.Nobody)) {
                stuck.put(process.pid(), need);
            }
        }
        boolean changed = !stuck.isEmpty();
        while (changed) {
            changed = stuck.entrySet().removeIf(entry -> isHelped(entry.getValue()));
        }
    }

    private boolean isHelped(Need need) {
        return switch (need) {
            case Need.Nobody _ -> true;
            case Need.Anybody _, Need.Task _ -> stuck.size() < alive.size();
            case Need.OneOf one -> one.whom().stream().anyMatch(pid -> !stuck.containsKey(pid));
            case Need.AllOf all -> all.whom().stream().noneMatch(stuck::containsKey);
        };
    }

    /// The circles, none of which has a process with another one in common.
    public List<Knot> knots() {
        return circles;
    }

    private List<Knot> circles() {
        var found = new ArrayList<Knot>();
        var taken = new HashSet<Integer>();
        var starts =
                stuck.keySet().stream()
                        .filter(pid -> wait(pid).isPresent())
                        .sorted(
                                Comparator.comparing(this::isMerelyJoining)
                                        .thenComparingLong(this::since)
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        // A circle of things that are held says more than one of what somebody might do.
        for (boolean held : List.of(true, false)) {
            for (int start : starts) {
                if (!taken.contains(start)) {
                    var pids = shortest(start, held, taken);
                    if (!pids.isEmpty()) {
                        taken.addAll(pids);
                        found.add(knot(pids));
                    }
                }
            }
        }
        found.sort(Comparator.comparingLong(Knot::since));
        return List.copyOf(found);
    }

    /// Whether it waits for another one to end and no more: what the others do is the cause.
    private boolean isMerelyJoining(int pid) {
        return wait(pid).filter(wait -> wait.onPid() != 0).isPresent();
    }

    private long since(int pid) {
        return wait(pid).map(Phase.Waiting::since).orElse(0L);
    }

    private Optional<Phase.Waiting> wait(int pid) {
        var process = alive.get(pid);
        return process != null && process.phase() instanceof Phase.Waiting wait
                ? Optional.of(wait)
                : Optional.empty();
    }

    private Knot knot(List<Integer> pids) {
        var turns = new ArrayList<Knot.Turn>();
        for (int i = 0; i < pids.size(); i++) {
            int next = pids.get((i + 1) % pids.size());
            int pid = pids.get(i);
            wait(pid).ifPresent(wait -> turns.add(new Knot.Turn(pid, wait, next)));
        }
        return Knot.of(lane, turns);
    }

    /// The shortest way from a process back to it; nothing where there is none.
    private List<Integer> shortest(int start, boolean held, Set<Integer> not) {
        var from = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<Integer>(List.of(start));
        while (!queue.isEmpty()) {
            int pid = queue.remove();
            for (int next : targets(pid, held)) {
                if (next == start) {
                    return way(from, pid, start);
                }
                if (!not.contains(next) && from.putIfAbsent(next, pid) == null) {
                    queue.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<Integer> way(Map<Integer, Integer> from, int end, int start) {
        var way = new ArrayDeque<Integer>();
        int pid = end;
        while (pid != start) {
            way.addFirst(pid);
            pid = from.getOrDefault(pid, start);
        }
        way.addFirst(start);
        return List.copyOf(way);
    }

    /// Those stuck processes that a stuck one waits for, in whose hands the end of its wait is.
    ///
    /// @param held whether only those count who certainly have what it waits for
    private List<Integer> targets(int pid, boolean held) {
        return switch (stuck.get(pid)) {
            case Need.OneOf one -> waiting(one.whom()).toList();
            case Need.AllOf all -> waiting(all.whom()).toList();
            case Need.Anybody any -> held ? List.of() : anybody(pid, any);
            case Need.Nobody _, Need.Task _ -> List.of();
            case null -> List.of();
        };
    }

    private List<Integer> anybody(int pid, Need.Anybody any) {
        var likely = waiting(any.likely()).filter(other -> other != pid).toList();
        return likely.isEmpty()
                ? waiting(stuck.keySet()).filter(other -> other != pid).toList()
                : likely;
    }

    private Stream<Integer> waiting(Set<Integer> pids) {
        return new TreeSet<>(pids)
                .stream()
                        .filter(stuck::containsKey)
                        .filter(pid -> wait(pid).isPresent())
                        .sorted(Comparator.comparing(this::isMerelyJoining));
    }

    /// All that is certain of who waits for whom, whether or not it closes a circle: a process for
    /// the holders of a lock, for the process whose end it awaits, for who has the other end of its
    /// pipe.
    public List<WaitLink> links() {
        return links;
    }

    private Map<Long, WaitLink> connected() {
        var links = new LinkedHashMap<Long, WaitLink>();
        for (Knot knot : circles) {
            for (Knot.Turn turn : knot.turns()) {
                put(links, new WaitLink(turn.pid(), turn.next(), turn.waiting(), true));
            }
        }
        for (int pid : alive.keySet()) {
            wait(pid)
                    .ifPresent(
                            wait ->
                                    whom(pid, wait)
                                            .forEach(
                                                    to ->
                                                            put(
                                                                    links,
                                                                    new WaitLink(
                                                                            pid, to, wait,
                                                                            false))));
        }
        return links;
    }

    private static void put(Map<Long, WaitLink> links, WaitLink link) {
        links.putIfAbsent((long) link.from() << Integer.SIZE | link.to(), link);
    }

    private Set<Integer> whom(int pid, Phase.Waiting wait) {
        if (wait.onPid() != 0) {
            return alive.containsKey(wait.onPid()) ? Set.of(wait.onPid()) : Set.of();
        }
        boolean atPipe = wait.call() == Wait.SEND || wait.call() == Wait.RECEIVE;
        return atPipe ? others(pid, wait) : holding(wait);
    }

    /// Who holds what is waited for; nobody where it is nothing that is held.
    private Set<Integer> holding(Phase.Waiting wait) {
        return world.shared().things().get(wait.on()).stream()
                .filter(thing -> !thing.isFree() && !thing.holding().passedOn())
                .flatMap(WaitsFor::holders)
                .filter(alive::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> holders(Thing thing) {
        return thing.holding().byPid().keySet().stream();
    }

    /// Who else has the other end, if that is one process alone.
    private Set<Integer> others(int pid, Phase.Waiting wait) {
        var others = new TreeSet<Integer>();
        world.shared()
                .pipes()
                .get(wait.on())
                .ifPresent(
                        pipe -> {
                            for (int end : PipeWaits.ends(pipe, pid, wait)) {
                                others.addAll(pipe.end(1 - end).holders());
                            }
                        });
        others.removeIf(other -> other == pid || !alive.containsKey(other));
        return others.size() == 1 ? others : Set.of();
    }

    /// The processes that wait at a thing, the one that has waited longest first.
    public static List<ProcessState> waitingAt(World world, String thing) {
        return world.processes().all().stream()
                .filter(
                        process ->
                                process.role() != Role.HELPER
                                        && process.phase() instanceof Phase.Waiting wait
                                        && wait.on().equals(thing))
                .sorted(
                        Comparator.comparingLong(
                                process -> ((Phase.Waiting) process.phase()).since()))
                .toList();
    }
}
