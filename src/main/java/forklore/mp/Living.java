package forklore.mp;

import forklore.mp.self.LastAct;
import forklore.mp.self.Lineage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What this process has started and not ended: children, and what ends in a way of its own. A
/// fork's child has none of its parent's.
final class Living {
    /// Children that run. Kept here, because a child whose pipe the garbage collector closed would
    /// take its parent for dead.
    private static final Set<Process> CHILDREN = ConcurrentHashMap.newKeySet();

    static {
        Lineage.onFork(Living::forget);
        LastAct.POOLS.is(Living::endPools);
        LastAct.CHILDREN.is(Living::endChildren);
        LastAct.MANAGERS.is(Owned.MANAGERS::end);
    }

    private Living() {}

    /// Things of one kind that a process has, each with what ends it where the process ends first.
    static final class Owned {
        /// They do their tasks before they end, as CPython's.
        static final Owned EXECUTORS = new Owned();

        /// They leave their tasks undone, and say so.
        static final Owned POOLS = new Owned();

        static final Owned MANAGERS = new Owned();

        private static final List<Owned> ALL = List.of(EXECUTORS, POOLS, MANAGERS);

        private final Map<Object, Runnable> ends = new ConcurrentHashMap<>();

        private Owned() {}

        private void end() {
            ends.values().forEach(Runnable::run);
        }
    }

    private static void forget() {
        CHILDREN.clear();
        Owned.ALL.forEach(owned -> owned.ends.clear());
    }

    private static void endPools() {
        Owned.EXECUTORS.end();
        Owned.POOLS.end();
    }

    private static void endChildren() {
        List<Process> left = children();
        left.stream().filter(Process::daemon).forEach(Process::terminate);
        left.forEach(Process::join);
    }

    static void add(Process child) {
        CHILDREN.add(child);
    }

    static void remove(Process child) {
        CHILDREN.remove(child);
    }

    static void add(Owned kind, Object thing, Runnable end) {
        kind.ends.put(thing, end);
    }

    static void remove(Owned kind, Object thing) {
        kind.ends.remove(thing);
    }

    static List<Process> children() {
        return List.copyOf(CHILDREN);
    }
}
