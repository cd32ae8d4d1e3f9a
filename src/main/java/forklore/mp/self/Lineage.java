package forklore.mp.self;

import forklore.trace.Role;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// This process's place among the others: its own identity, and the names that it gives.
public final class Lineage {
    private static final AtomicInteger BORN = new AtomicInteger();
    private static final AtomicInteger THINGS = new AtomicInteger();
    private static final List<Runnable> ON_FORK = new CopyOnWriteArrayList<>();

    private static volatile Identity self =
            new Identity(Self.pid(), "MainProcess", "", false, Role.MAIN, "", -1, 0, "");

    private Lineage() {}

    public static Identity self() {
        return self;
    }

    public static void is(Identity identity) {
        self = identity;
    }

    /// Called in a process that becomes the copy that a fork made: what it had is its parent's.
    public static void onFork(Runnable forget) {
        ON_FORK.add(forget);
    }

    /// This process is the copy that a fork made.
    public static void becomeFork(Identity identity) {
        self = identity;
        BORN.set(0);
        ON_FORK.forEach(Runnable::run);
    }

    /// The next child's numbers: `3`, or `2:3` in the process `2`.
    public static String nextNumbers() {
        int number = BORN.incrementAndGet();
        return self.numbers().isEmpty() ? "" + number : self.numbers() + ":" + number;
    }

    /// A name for a shared thing that no other process gives.
    public static String nextId() {
        return Self.pid() + "-" + THINGS.incrementAndGet();
    }
}
