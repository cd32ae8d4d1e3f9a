package forklore.model;

/// One measurement: the same work done by so many.
///
/// @param lane where it was measured
/// @param way what sort of workers they were, in the listing's words: `threads`; may be empty
/// @param workers how many they were, at least 1
/// @param seconds how long it took them, as the listing measured it
/// @param end when it was told, ns since the run's start
public record Round(String lane, String way, int workers, double seconds, long end) {
    /// When it began, ns since the run's start.
    public long start() {
        return Math.max(0, end - (long) (seconds * 1e9));
    }
}
