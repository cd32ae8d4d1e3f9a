package forklore.trace;

/// Says when and where a fact happened.
///
/// @param t nanoseconds since the run's start (raw `System.nanoTime()` until a collector rebases
///   it)
/// @param pid the operating-system id of the process that the fact is about
/// @param line the line of the listing that the process stood on, counted from 1; 0 where unknown
/// @param lane the part of a side-by-side run that the process belongs to; empty in a single run
public record Stamp(long t, int pid, int line, String lane) {
    public Stamp(long t, int pid, int line) {
        this(t, pid, line, "");
    }

    /// The same place at another time.
    public Stamp at(long time) {
        return new Stamp(time, pid, line, lane);
    }

    /// The same time and process in the given lane.
    public Stamp in(String otherLane) {
        return new Stamp(t, pid, line, otherLane);
    }
}
