package forklore.engine.supervise;

import forklore.trace.Written;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The three pipes of one program: its trace, its output, its errors.
final class LanePipes {
    private final List<LinePipe> pipes;

    /// @param folder holds the FIFOs
    LanePipes(String lane, Path folder, Backlog backlog) throws IOException {
        var trace = new TraceLines(lane, backlog);
        pipes =
                List.of(
                        new LinePipe(folder.resolve("trace.fifo"), trace::line),
                        new LinePipe(
                                folder.resolve("out.fifo"),
                                new OutputLines(lane, Written.OUT, backlog)),
                        new LinePipe(
                                folder.resolve("err.fifo"),
                                new OutputLines(lane, Written.ERR, backlog)));
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
