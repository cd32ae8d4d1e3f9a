package forklore.storm;

import java.util.List;

/// Who is killed; all of one constant at once.
public enum Victim {
    LAUNCHER("launcher"),
    APP("app"),
    GUARD("guard"),
    LAUNCHER_AND_APP("launcher", "app"),
    APP_AND_GUARD("app", "guard"),
    LAUNCHER_AND_GUARD("launcher", "guard"),
    INTERRUPT();

    private final List<String> parts;

    Victim(String... parts) {
        this.parts = List.of(parts);
    }

    /// Nobody is killed, the launcher is asked to end (SIGINT).
    boolean isAsked() {
        return parts.isEmpty();
    }

    boolean has(String part) {
        return parts.contains(part);
    }
}
