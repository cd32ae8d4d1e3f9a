package forklore.session;

/// A moment of a run that somebody marked.
///
/// @param t ns since the run's start
public record Mark(long t, String word) {}
