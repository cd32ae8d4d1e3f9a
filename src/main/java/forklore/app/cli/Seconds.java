package forklore.app.cli;

import java.time.Duration;
import java.util.Locale;

/// Reads a time that the user gives.
final class Seconds {
    private Seconds() {}

    /// @param option that the time was given with
    /// @throws Complaint where it is no time that a run can have
    static Duration of(String option, double seconds) {
        if (!(seconds > 0 && seconds <= Duration.ofDays(1).toSeconds())) {
            throw Complaint.usage(
                    String.format(
                            Locale.ROOT, "%s %s: expected seconds, more than 0.", option, seconds));
        }
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
