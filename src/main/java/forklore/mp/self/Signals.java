package forklore.mp.self;

import forklore.ground.SignalNames;

/// Exit codes in words.
public final class Signals {
    private Signals() {}

    /// @param exitCode an exit code, or minus a signal
    public static String ending(int exitCode) {
        if (exitCode >= 0) {
            return "ended with exit code " + exitCode;
        }
        String name = SignalNames.find(-exitCode).map(it -> " (" + it + ")").orElse("");
        return "was killed by signal " + -exitCode + name;
    }
}
