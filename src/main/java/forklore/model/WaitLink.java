package forklore.model;

/// A process waits for another one.
///
/// @param from the one that waits
/// @param to the one that it waits for
/// @param closed whether it is part of a circle
public record WaitLink(int from, int to, Phase.Waiting waiting, boolean closed) {}
