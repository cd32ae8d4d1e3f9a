package forklore.mp.tell;

import forklore.mp.self.Self;
import forklore.trace.SyncEvent.SyncAcquired;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes of locks and permits that are too quick to be seen, as the tracer of CPython tells them: a
/// take is told at once. Where takes come faster than anybody could see, one that is given back
/// right away is not told, nor is it that it was; one that lasts is told as soon as the process
/// tells anything else or waits, and at the latest when it is given back. So too a wait is told
/// there only when it lasts.
public final class QuickTakes {
    /// Fifty at once; after that one in the time of a line.
    private static final long TAKE = 2_000_000;

    private static final long BURST = 50 * TAKE;

    /// A shorter hold cannot be seen, ns.
    private static final long SHORTEST_HOLD = 1_000_000;

    /// The shortest wait that is told where takes come too fast, ns.
    public static final long SHORTEST_WAIT = 5_000_000;

    private static final Map<String, SyncAcquired> HELD = new HashMap<>();
    private static volatile boolean any;
    private static volatile long full = System.nanoTime();

    /// The process whose takes these are: what a forked copy finds here is its parent's.
    private static int owner;

    private QuickTakes() {}

    /// Whether takes come faster than anybody could see.
    public static boolean areMany() {
        return full - System.nanoTime() > BURST;
    }

    /// The calling thread has taken one: tells it, now or when it has lasted.
    ///
    /// @param waited whether it was told that it waited for it
    public static void taken(SyncAcquired take, boolean waited) {
        if (!keep(take, waited)) {
            Tracer.emit(take);
        }
    }

    private static synchronized boolean keep(SyncAcquired take, boolean waited) {
        long now = take.t();
        if (owner != take.pid()) {
            HELD.clear();
            owner = take.pid();
        }
        if (!waited && full - now > BURST && HELD.putIfAbsent(take.thing(), take) == null) {
            any = true;
            return true;
        }
        full = Math.max(full, now) + TAKE;
        return false;
    }

    /// One is about to be given back.
    ///
    /// @return whether that is to be told, as the take was
    public static boolean isSeen(String thing) {
        if (!any) {
            return true;
        }
        SyncAcquired take = remove(thing);
        if (take == null) {
            return true;
        }
        if (System.nanoTime() - take.t() < SHORTEST_HOLD) {
            return false;
        }
        Tracer.emit(take);
        return true;
    }

    private static synchronized @Nullable SyncAcquired remove(String thing) {
        SyncAcquired take = HELD.remove(thing);
        any = !HELD.isEmpty();
        return owner == Self.pid() ? take : null;
    }

    /// What is held now and was not told; the caller tells it.
    static List<SyncAcquired> takeHeld() {
        if (!any) {
            return List.of();
        }
        synchronized (QuickTakes.class) {
            var held = owner == Self.pid() ? List.copyOf(HELD.values()) : List.<SyncAcquired>of();
            HELD.clear();
            any = false;
            return held;
        }
    }
}
