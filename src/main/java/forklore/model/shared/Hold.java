package forklore.model.shared;

/// A process has a lock, or permits of a semaphore.
///
/// @param depth how often it has taken it without giving it back
/// @param since when it took it first, ns since the run's start
public record Hold(int pid, int depth, long since) {
    Hold deeper() {
        return new Hold(pid, depth + 1, since);
    }
}
