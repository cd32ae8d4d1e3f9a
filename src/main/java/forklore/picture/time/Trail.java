package forklore.picture.time;

import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.TraceEvent;

/// What the processes of one id did, each sort for itself.
final class Trail {
    /// Tasks begun and ended, by turns.
    final Track<PoolEvent> tasks = new Track<>();

    /// Waits begun and ended, by turns.
    final Track<ProcessEvent> waits = new Track<>();

    /// What takes no time: lines written, queue operations, refusals, signals, failures.
    final Track<TraceEvent> marks = new Track<>();

    final Track<Arrival> arrivals = new Track<>();
}
