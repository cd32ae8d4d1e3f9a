package forklore.engine.supervise;

import forklore.trace.Written;
import forklore.wire.RingCall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The three pipes of one program: its trace, its output, its errors.
final class LanePipes {
    private final List<LinePipe> pipes;
    private final TraceRings rings;

    /// @param folder holds the FIFOs
    LanePipes(String lane, Path folder, Backlog backlog) throws IOException {
        Path fifo = folder.resolve("trace.fifo");
        var trace = new TraceLines(lane, backlog);
        rings = new TraceRings(fifo, new TraceLines(lane, backlog));
        pipes =
                List.of(
                        new LinePipe(fifo, line -> take(line, trace)),
                        new LinePipe(
                                folder.resolve("out.fifo"),
                                new OutputLines(lane, Written.OUT, backlog)),
                        new LinePipe(
                                folder.resolve("err.fifo"),
                                new OutputLines(lane, Written.ERR, backlog)));
    }

    private void take(String line, TraceLines trace) throws InterruptedException {
        if (RingCall.is(line)) {
            rings.hear(line);
        } else {
            trace.line(line);
        }
    }

    /// The time up to which everything was passed on that was written long enough ago to be read.
    long passedOn(long now) {
        long piped = pipes.stream().mapToLong(pipe -> pipe.passedOn(now)).min().orElse(now);
        return Math.min(piped, rings.passedOn(now));
    }

    /// Waits until all that was ever written has been read.
    void drain() throws InterruptedException, IOException {
        for (LinePipe pipe : pipes) {
            pipe.drain();
        }
        rings.drain();
    }
}
