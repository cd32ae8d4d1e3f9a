package forklore.engine;

import forklore.trace.TraceEvent;

import java.util.List;

/// Hears of a run's events, in order of time as far as they arrive in time.
@FunctionalInterface
public interface RunListener {
    /// Called on one thread of the engine, never at the same time twice. Must not block for long.
    void happened(List<TraceEvent> events);
}
