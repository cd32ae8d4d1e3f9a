package forklore.trace;

/// A fact that a process of a run reported. The simple name of the record is its name in the trace.
///
/// Facts are past-tense, immutable and complete: nothing on screen comes from anywhere else.
public sealed interface TraceEvent
        permits RunEvent, ProcessEvent, PoolEvent, QueueEvent, SyncEvent, PipeEvent, CoreEvent {
    Stamp at();

    /// The same fact with another stamp.
    TraceEvent with(Stamp stamp);

    /// Writes everything but the name and the stamp. A field that has its default (0 or empty, and
    /// -1 where the record says so) may be left out.
    void describe(Fields out);

    default String event() {
        return getClass().getSimpleName();
    }

    /// Nanoseconds since the run's start.
    default long t() {
        return at().t();
    }

    default int pid() {
        return at().pid();
    }

    default int line() {
        return at().line();
    }

    default String lane() {
        return at().lane();
    }
}
