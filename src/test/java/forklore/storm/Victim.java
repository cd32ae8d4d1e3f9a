package forklore.storm;

/// Who is killed; all of one constant at once.
public enum Victim {
    LAUNCHER("launcher"),
    APP("app"),
    GUARD("guard"),
    LAUNCHER_AND_APP("launcher", "app"),
    APP_AND_GUARD("app", "guard"),
    LAUNCHER_AND_GUARD("launcher", "guard"),
    TERMINATED();

    /// Each with a space before and behind it.
    private final String parts;

    Victim(String... parts) {
        this.parts = " " + String.join(" ", parts) + " ";
    }

    /// Nobody is killed, the launcher is asked to end (SIGTERM).
    boolean isAsked() {
        return parts.isBlank();
    }

    boolean has(String part) {
        return parts.contains(" " + part + " ");
    }
}
