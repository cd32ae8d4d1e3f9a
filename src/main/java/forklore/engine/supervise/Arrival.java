package forklore.engine.supervise;

import forklore.engine.guard.Report;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

/// Something that was learned about a run, from whatever side.
sealed interface Arrival {
    /// When it happened, as `System.nanoTime()` reads.
    long t();

    /// A process told it.
    record Told(TraceEvent event, String lane) implements Arrival {
        @Override
        public long t() {
            return event.t();
        }
    }

    /// The guard saw it.
    record Seen(Report report, long t) implements Arrival {}

    /// A program wrote a line past the trace: the JVM's own words, those of native code, or of
    /// another program that a listing has started.
    ///
    /// @param more whether the line has no end yet
    record Overheard(String lane, Written stream, String text, boolean more, long t)
            implements Arrival {}

    /// That many events could not be kept or read.
    record Missed(long count, long t) implements Arrival {}
}
