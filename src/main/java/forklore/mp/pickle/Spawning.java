package forklore.mp.pickle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Knows whether the calling thread is copying what a new process inherits. Some objects may only
/// go to another process in that way, as in CPython.
public final class Spawning {
    private static final ThreadLocal<@Nullable List<Runnable>> NOW = new ThreadLocal<>();

    private Spawning() {}

    /// What a process is to inherit.
    ///
    /// @param afterwards to be done when that process has ended, or could not be started
    public record Copy<T>(T value, List<Runnable> afterwards) {
        public void ended() {
            afterwards.forEach(Runnable::run);
        }
    }

    public static boolean now() {
        return NOW.get() != null;
    }

    /// What is being copied wants this to be done when the process that inherits it has ended.
    public static void afterwards(Runnable act) {
        List<Runnable> acts = NOW.get();
        if (acts == null) {
            throw new IllegalStateException("nothing is being copied for a new process");
        }
        acts.add(act);
    }

    public static <T> Copy<T> copying(Supplier<T> work) {
        List<Runnable> acts = new ArrayList<>();
        NOW.set(acts);
        try {
            return new Copy<>(work.get(), acts);
        } catch (RuntimeException | Error e) {
            acts.forEach(Runnable::run);
            throw e;
        } finally {
            NOW.remove();
        }
    }
}
