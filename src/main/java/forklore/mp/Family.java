package forklore.mp;

import forklore.trace.Role;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// This process's place among the others: its own identity, its children, their names.
final class Family {
    private static final AtomicInteger BORN = new AtomicInteger();
    private static final AtomicInteger THINGS = new AtomicInteger();

    /// Children that run. Kept here, because a child whose pipe the garbage collector closed would
    /// take its parent for dead.
    private static final Set<Process> CHILDREN = ConcurrentHashMap.newKeySet();

    private static final Set<Pool> POOLS = ConcurrentHashMap.newKeySet();

    private static final Set<Manager> MANAGERS = ConcurrentHashMap.newKeySet();

    private static volatile Identity self =
            new Identity(Self.pid(), "MainProcess", "", false, Role.MAIN, "", -1, 0, "");

    private Family() {}

    static Identity self() {
        return self;
    }

    static void is(Identity identity) {
        self = identity;
    }

    /// This process is the copy that a fork made: the children are its parent's.
    static void becomeFork(Identity identity) {
        self = identity;
        BORN.set(0);
        CHILDREN.clear();
        POOLS.clear();
    }

    /// The next child's numbers: `3`, or `2:3` in the process `2`.
    static String nextNumbers() {
        int number = BORN.incrementAndGet();
        return self.numbers().isEmpty() ? "" + number : self.numbers() + ":" + number;
    }

    /// A name for a pool or a queue that no other process gives.
    static String nextId() {
        return Self.pid() + "-" + THINGS.incrementAndGet();
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

    static List<Manager> managers() {
        return List.copyOf(MANAGERS);
    }

    static void add(Pool pool) {
        POOLS.add(pool);
    }

    static void remove(Pool pool) {
        POOLS.remove(pool);
    }

    static List<Pool> pools() {
        return List.copyOf(POOLS);
    }
}
