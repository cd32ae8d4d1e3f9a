package forklore.engine.supervise;

import forklore.engine.supervise.Arrival.Overheard;
import forklore.engine.supervise.Arrival.Told;
import forklore.trace.BadTraceLine;
import forklore.trace.JsonLine;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.RunEvent;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.TraceReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The three pipes of one program: its trace, its raw output, its raw errors.
final class LanePipes {
    private final String lane;
    private final Backlog backlog;
    private final List<LinePipe> pipes;

    /// @param folder holds the FIFOs
    LanePipes(String lane, Path folder, Backlog backlog) throws IOException {
        this.lane = lane;
        this.backlog = backlog;
        pipes =
                List.of(
                        new LinePipe(folder.resolve("trace.fifo"), this::trace),
                        new LinePipe(folder.resolve("out.fifo"), text -> overhear("out", text)),
                        new LinePipe(folder.resolve("err.fifo"), text -> overhear("err", text)));
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

    private void trace(String line) throws InterruptedException {
        if (line.isBlank()) {
            return;
        }
        try {
            TraceEvent event = TraceReader.read(line);
            if (event instanceof RunEvent) {
                throw new BadTraceLine("only the engine tells of the run as a whole");
            }
            backlog.put(new Told(notInTheFuture(event), lane));
        } catch (BadTraceLine e) {
            backlog.miss();
        }
    }

    /// A damaged time must not hold up everything that comes after.
    private static TraceEvent notInTheFuture(TraceEvent event) {
        long now = System.nanoTime();
        return event.t() - now <= 0 ? event : event.with(event.at().at(now));
    }

    private void overhear(String stream, String text) throws InterruptedException {
        if (!text.isEmpty()) {
            backlog.put(new Overheard(lane, stream, text, System.nanoTime()));
        }
    }

    /// The time up to which everything was passed on that was written long enough ago to be read.
    long passedOn(long now) {
        return pipes.stream().mapToLong(pipe -> pipe.passedOn(now)).min().orElse(now);
    }

    /// Waits until all that was ever written has been read.
    void drain() throws InterruptedException, IOException {
        for (LinePipe pipe : pipes) {
            pipe.drain();
        }
    }
}
