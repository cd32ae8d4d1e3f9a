package forklore.app.cli;

import forklore.engine.Recorder;
import forklore.engine.RunListener;
import forklore.trace.TraceEvent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The recording that the user asked for, or none.
final class Recording implements RunListener, AutoCloseable {
    private final Optional<Recorder> recorder;
    private final PrintWriter err;

    private Recording(Optional<Recorder> recorder, PrintWriter err) {
        this.recorder = recorder;
        this.err = err;
    }

    /// @param err hears it if the recording is not whole in the end
    /// @param most how large the file may become, bytes
    static Recording to(@Nullable Path file, long most, PrintWriter err) throws IOException {
        return new Recording(
                file == null ? Optional.empty() : Optional.of(Recorder.to(file, most)), err);
    }

    @Override
    public void happened(List<TraceEvent> events) {
        recorder.ifPresent(to -> to.happened(events));
    }

    @Override
    public void close() {
        recorder.ifPresent(Recorder::close);
        recorder.flatMap(Recorder::problem).ifPresent(err::println);
    }
}
