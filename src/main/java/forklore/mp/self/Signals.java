package forklore.mp.self;

import java.util.Map;

/// Exit codes in words.
public final class Signals {
    private static final Map<Integer, String> NAMES =
            Map.of(
                    1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 6, "SIGABRT", 9, "SIGKILL", 11,
                    "SIGSEGV", 13, "SIGPIPE", 15, "SIGTERM");

    private Signals() {}

    /// @param exitCode an exit code, or minus a signal
    public static String ending(int exitCode) {
        if (exitCode >= 0) {
            return "ended with exit code " + exitCode;
        }
        String name = NAMES.get(-exitCode);
        return "was killed by signal " + -exitCode + (name == null ? "" : " (" + name + ")");
    }
}
