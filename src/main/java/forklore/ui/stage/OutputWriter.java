package forklore.ui.stage;

/// A process that may write.
///
/// @param identity its index
public record OutputWriter(int pid, int identity, String name) {}
