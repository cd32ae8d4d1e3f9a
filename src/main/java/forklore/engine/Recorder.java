package forklore.engine;

import forklore.trace.JsonLine;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes a run to a file as it happens: a header, then one event a line, so that what was written
/// can be read even if the writing stops in the middle. A run goes on when its recording cannot.
public final class Recorder implements RunListener, AutoCloseable {
    private final Path file;
    private final JsonLine json = new JsonLine();
    private final BufferedWriter out;
    private Optional<String> problem = Optional.empty();

    private Recorder(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    /// Begins a recording, over whatever the file held.
    ///
    /// @throws IOException where the file cannot be written
    public static Recorder to(Path file) throws IOException {
        var recorder = new Recorder(file, Files.newBufferedWriter(file));
        recorder.write(TraceFile.header());
        return recorder;
    }

    @Override
    public synchronized void happened(List<TraceEvent> events) {
        if (problem.isEmpty()) {
            try {
                for (TraceEvent event : events) {
                    write(json.of(event));
                }
                out.flush();
            } catch (IOException e) {
                note(e);
            }
        }
    }

    /// Why the recording is not whole; empty where it is.
    public synchronized Optional<String> problem() {
        return problem;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            note(e);
        }
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private void note(IOException e) {
        if (problem.isEmpty()) {
            problem = Optional.of(file + " could not be written to the end: " + e.getMessage());
        }
    }
}
