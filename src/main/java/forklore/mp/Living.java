package forklore.mp;

import forklore.mp.self.LastAct;
import forklore.mp.self.Lineage;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What this process has started and not ended: children, pools, managers. A fork's child has none
/// of its parent's.
final class Living {
    /// Children that run. Kept here, because a child whose pipe the garbage collector closed would
    /// take its parent for dead.
    private static final Set<Process> CHILDREN = ConcurrentHashMap.newKeySet();

    private static final Set<Pool> POOLS = ConcurrentHashMap.newKeySet();

    private static final Set<ProcessPoolExecutor> EXECUTORS = ConcurrentHashMap.newKeySet();

    private static final Set<Manager> MANAGERS = ConcurrentHashMap.newKeySet();

    static {
        Lineage.onFork(Living::forget);
        LastAct.POOLS.is(Living::endPools);
        LastAct.CHILDREN.is(Living::endChildren);
        LastAct.MANAGERS.is(() -> MANAGERS.forEach(Manager::shutdown));
    }

    private Living() {}

    private static void forget() {
        CHILDREN.clear();
        POOLS.clear();
        EXECUTORS.clear();
        MANAGERS.clear();
    }

    /// An executor does its tasks first, as CPython's; a pool leaves them undone, and says so.
    private static void endPools() {
        EXECUTORS.forEach(ProcessPoolExecutor::close);
        POOLS.forEach(Pool::abandon);
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

    static List<Process> children() {
        return List.copyOf(CHILDREN);
    }

    static void add(Manager manager) {
        MANAGERS.add(manager);
    }

    static void remove(Manager manager) {
        MANAGERS.remove(manager);
    }

    static void add(ProcessPoolExecutor executor) {
        EXECUTORS.add(executor);
    }

    static void remove(ProcessPoolExecutor executor) {
        EXECUTORS.remove(executor);
    }

    static void add(Pool pool) {
        POOLS.add(pool);
    }

    static void remove(Pool pool) {
        POOLS.remove(pool);
    }
}
