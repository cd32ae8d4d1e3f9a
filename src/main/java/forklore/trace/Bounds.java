package forklore.trace;

/// The largest numbers that a trace can hold and still be one: what lies beyond was damaged or made
/// up, and its line is told and skipped.
public final class Bounds {
    /// Places of a pool.
    public static final int SLOTS = 4096;

    /// Numbers of tasks in a pool, and of items in a queue.
    public static final int ITEMS = 100_000_000;

    /// Cores of a machine.
    public static final int CORES = 65_536;

    /// What one process can get of all of them, per mille of one.
    public static final int SHARE = CORES * 1000;

    /// The line of a listing.
    public static final int LINE = 1_000_000;

    /// The length of a run in a recording, ns: a year.
    public static final long TIME = 366L * 24 * 3600 * 1_000_000_000;

    private Bounds() {}
}
