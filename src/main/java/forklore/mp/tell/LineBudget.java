package forklore.mp.tell;

/// Bounds how often a process tells its line: a bucket of tokens that fills at a steady rate. A
/// learner's eye needs a few a second; a loop passes millions.
public final class LineBudget {
    private static final long NANOS_PER_LINE = 2_000_000;
    private static final long BURST = 250 * NANOS_PER_LINE;

    /// The time at which the bucket is full again. Threads may race for it: a token too many or too
    /// few does no harm.
    private static volatile long full = System.nanoTime();

    private LineBudget() {}

    static boolean allows(long now) {
        long paid = full;
        if (paid - now > BURST) {
            return false;
        }
        full = Math.max(paid, now) + NANOS_PER_LINE;
        return true;
    }
}
