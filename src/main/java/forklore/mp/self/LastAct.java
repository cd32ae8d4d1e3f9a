package forklore.mp.self;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/// What a process does when it ends by itself, in this order. Whoever has something to end says so
/// when it comes to be.
public enum LastAct {
    /// Pools that were not closed are left.
    POOLS,
    /// Daemons are terminated, other children waited for.
    CHILDREN,
    /// What was put into queues of others arrives.
    LINKS,
    /// Managers are shut down.
    MANAGERS,
    /// Nobody can ask this process any more.
    HUB,
    /// Its files are deleted.
    FILES,
    /// What was printed is told.
    OUTPUT;

    private static final Map<LastAct, Runnable> ACTS = new EnumMap<>(LastAct.class);
    private static volatile boolean expected;

    /// From now on this is done at the end.
    public void is(Runnable act) {
        synchronized (ACTS) {
            ACTS.put(this, act);
        }
    }

    private @Nullable Runnable act() {
        synchronized (ACTS) {
            return ACTS.get(this);
        }
    }

    /// Says that [#all] will be called when this process ends.
    public static void expect() {
        expected = true;
    }

    /// Whether [#all] will be called; otherwise everybody must see to their own end.
    public static boolean isExpected() {
        return expected;
    }

    /// Does them all. An act may bring about one of a later kind.
    public static void all() {
        for (LastAct last : values()) {
            Runnable act = last.act();
            if (act != null) {
                act.run();
            }
        }
    }
}
