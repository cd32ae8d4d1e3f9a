package forklore.session;

import java.util.List;

/// Whether listings of a language can run here.
///
/// @param runtime what runs them, for people: `Java 25.0.1`
/// @param reason why not, and what to do; empty where they can
/// @param startMethods CPython's names of the ways in which it can start processes, its default
///   first
public record EngineInfo(
        boolean available, String runtime, String reason, List<String> startMethods) {
    public EngineInfo {
        startMethods = List.copyOf(startMethods);
    }

    /// An engine that starts processes in one way only.
    public EngineInfo(boolean available, String runtime, String reason) {
        this(available, runtime, reason, List.of());
    }
}
