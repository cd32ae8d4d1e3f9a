package forklore.ground;

import java.util.Map;
import java.util.Optional;

/// Names of the signals that people meet; the numbers are those that Linux and macOS share.
public final class SignalNames {
    private static final Map<Integer, String> NAMES =
            Map.ofEntries(
                    Map.entry(1, "SIGHUP"),
                    Map.entry(2, "SIGINT"),
                    Map.entry(3, "SIGQUIT"),
                    Map.entry(4, "SIGILL"),
                    Map.entry(6, "SIGABRT"),
                    Map.entry(8, "SIGFPE"),
                    Map.entry(9, "SIGKILL"),
                    Map.entry(11, "SIGSEGV"),
                    Map.entry(13, "SIGPIPE"),
                    Map.entry(14, "SIGALRM"),
                    Map.entry(15, "SIGTERM"));

    private SignalNames() {}

    /// `SIGKILL` for 9, if it has a well-known name.
    public static Optional<String> find(int signal) {
        return Optional.ofNullable(NAMES.get(signal));
    }

    /// `SIGKILL` for 9; `signal 40` for one without a well-known name.
    public static String name(int signal) {
        return NAMES.getOrDefault(signal, "signal " + signal);
    }
}
