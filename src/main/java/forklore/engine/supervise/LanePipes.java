package forklore.engine.supervise;

import forklore.engine.supervise.Arrival.Overheard;
import forklore.trace.Written;

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
        var trace = new TraceLines(lane, backlog);
        pipes =
                List.of(
                        new LinePipe(folder.resolve("trace.fifo"), trace::line),
                        new LinePipe(
                                folder.resolve("out.fifo"), text -> overhear(Written.OUT, text)),
                        new LinePipe(
                                folder.resolve("err.fifo"), text -> overhear(Written.ERR, text)));
    }

    private void overhear(Written stream, String text) throws InterruptedException {
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
