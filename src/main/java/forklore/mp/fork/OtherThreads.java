package forklore.mp.fork;

import java.time.Duration;

/// What an engine weaves into a listing in place of `Thread.join` and `Thread.isAlive`: the same,
/// and in a forked child the truth about its parent's threads. The copy has an object for each of
/// them, which says that it is alive, but only the one that forked is there. Nobody needs to call
/// it by hand.
public final class OtherThreads {
    private OtherThreads() {}

    /// Whether the thread is one that a fork has left behind.
    private static boolean isGone(Thread thread) {
        return Fork.isChild() && Fork.leftBehind(thread);
    }

    /// As [Thread#join()].
    public static void join(Thread thread) throws InterruptedException {
        if (!isGone(thread)) {
            thread.join();
        }
    }

    /// As [Thread#join(long)].
    public static void join(Thread thread, long millis) throws InterruptedException {
        if (!isGone(thread)) {
            thread.join(millis);
        }
    }

    /// As [Thread#join(Duration)].
    public static boolean join(Thread thread, Duration duration) throws InterruptedException {
        return isGone(thread) || thread.join(duration);
    }

    /// As [Thread#isAlive()].
    public static boolean isAlive(Thread thread) {
        return !isGone(thread) && thread.isAlive();
    }
}
