package forklore.lesson;

import java.util.Locale;

/// What a listing is written for.
public enum EngineKind {
    JAVA,
    PYTHON;

    /// The name used in folders, options and traces: `java`, `python`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
