package forklore.model;

/// A time in which a process used a core.
///
/// @param pid the engine's for everybody on the machine who is not of the run
/// @param share of the core, per mille
/// @param from ns since the run's start
/// @param to ns since the run's start; [Long#MAX_VALUE] while it goes on
public record CoreStretch(int pid, int core, int share, long from, long to) {
    CoreStretch until(long end) {
        return new CoreStretch(pid, core, share, from, Math.max(from, end));
    }

    /// Whether it goes on.
    public boolean open() {
        return to == Long.MAX_VALUE;
    }

    /// The processor time that lies before a moment, ns.
    long time(long now) {
        return time(from, now);
    }

    /// The processor time that lies between two moments, ns.
    long time(long start, long end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, start)) * share / 1000;
    }
}
