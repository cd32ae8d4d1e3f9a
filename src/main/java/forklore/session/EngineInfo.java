package forklore.session;

/// Whether listings of a language can run here.
///
/// @param runtime what runs them, for people: `Java 25.0.1`
/// @param reason why not, and what to do; empty where they can
public record EngineInfo(boolean available, String runtime, String reason) {}
