package forklore.mp.pickle;

import java.util.function.Supplier;

/// Knows whether the calling thread is copying what a new process inherits. Some objects may only
/// go to another process in that way, as in CPython.
public final class Spawning {
    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    private Spawning() {}

    public static boolean now() {
        return NOW.get();
    }

    public static <T> T copying(Supplier<T> work) {
        NOW.set(true);
        try {
            return work.get();
        } finally {
            NOW.remove();
        }
    }
}
