package forklore.session;

/// A run of a demo that was kept.
///
/// @param path of its recording
/// @param ended when, ms since 1970
/// @param bytes how large the recording is
public record KeptRun(String path, long ended, long bytes) {}
