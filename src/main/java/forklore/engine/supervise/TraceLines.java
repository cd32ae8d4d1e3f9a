package forklore.engine.supervise;

import forklore.engine.supervise.Arrival.Told;
import forklore.trace.BadTraceLine;
import forklore.trace.JsonLine;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.RunEvent;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.TraceReader;

/// Makes events of what the processes of one program write. A damaged line is counted as missed.
///
/// For one thread.
final class TraceLines {
    private final String lane;
    private final Backlog backlog;
    private final TraceReader reader = new TraceReader();

    TraceLines(String lane, Backlog backlog) {
        this.lane = lane;
        this.backlog = backlog;
    }

    /// Loads what reads a trace; the first event would wait for that otherwise.
    static void warmUp() {
        var event = new ProcessReady(new Stamp(0, 1, 0));
        try {
            TraceReader.read(new JsonLine().of(event));
        } catch (BadTraceLine e) {
            throw new IllegalStateException("our own words are not understood", e);
        }
    }

    void line(String line) throws InterruptedException {
        if (line.isBlank()) {
            return;
        }
        try {
            TraceEvent event = reader.next(line);
            if (event instanceof RunEvent) {
                throw new BadTraceLine("only the engine tells of the run as a whole");
            }
            backlog.put(new Told(notInTheFuture(event), lane));
        } catch (BadTraceLine e) {
            backlog.miss();
        }
    }

    /// Something could not be read at all.
    void missed() {
        backlog.miss();
    }

    /// A damaged time must not hold up everything that comes after.
    private static TraceEvent notInTheFuture(TraceEvent event) {
        long now = System.nanoTime();
        return event.t() - now <= 0 ? event : event.with(event.at().at(now));
    }
}
