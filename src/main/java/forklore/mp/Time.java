package forklore.mp;

import forklore.mp.fork.SignalHandlers;
import forklore.mp.fork.Waiting;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import java.time.Duration;

/// Python's `time.sleep`.
public final class Time {
    private Time() {}

    /// Waits that many seconds; fractions count to the nanosecond that the system can do.
    ///
    /// @throws IllegalArgumentException where the number is negative or NaN
    /// @throws InterruptedWait where the thread is interrupted
    public static void sleep(double seconds) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException(
                    "sleep length must be 0 or more seconds, not " + seconds);
        }
        long nanos = Seconds.toNanos(seconds);
        if (SignalHandlers.installed()) {
            Waiting.sleep(nanos);
            return;
        }
        Tracer.blocked(Wait.SLEEP, "", 0, nanos);
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            throw new InterruptedWait("sleep", e);
        } finally {
            Tracer.unblocked(Wait.SLEEP);
        }
    }
}
