package forklore.engine;

import forklore.trace.JsonLine;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes a run to a file as it happens: a header, then one event a line, so that what was written
/// can be read even if the writing stops in the middle. A run goes on when its recording cannot; a
/// recording that is full still gets the end of the run.
public final class Recorder implements RunListener, AutoCloseable {
    private final Path file;
    private final long most;
    private final JsonLine json = new JsonLine();
    private final OutputStream out;
    private Optional<String> problem = Optional.empty();
    private long written;
    private long left;

    private Recorder(Path file, long most, OutputStream out) {
        this.file = file;
        this.most = most;
        this.out = out;
    }

    /// Begins a recording, over whatever the file held.
    ///
    /// @param most how large the file may become but for the last line, bytes
    /// @throws IOException where the file cannot be written
    public static Recorder to(Path file, long most) throws IOException {
        var recorder =
                new Recorder(file, most, new BufferedOutputStream(Files.newOutputStream(file)));
        recorder.write(TraceFile.header(), true);
        return recorder;
    }

    @Override
    public synchronized void happened(List<TraceEvent> events) {
        if (problem.isEmpty()) {
            try {
                for (TraceEvent event : events) {
                    write(json.of(event), event instanceof RunEnded);
                }
                out.flush();
            } catch (IOException e) {
                note(e);
            }
        }
    }

    /// Why the recording is not whole; empty where it is.
    public synchronized Optional<String> problem() {
        return problem.isEmpty() && left > 0
                ? Optional.of(
                        "%s is full (%d KB): %d events were left out."
                                .formatted(file, most >> 10, left))
                : problem;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            note(e);
        }
    }

    private void write(String line, boolean needed) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        // Nothing after the first event that was left out, or else there would be gaps.
        if (needed || left == 0 && written + bytes.length <= most) {
            written += bytes.length;
            out.write(bytes);
        } else {
            left++;
        }
    }

    private void note(IOException e) {
        if (problem.isEmpty()) {
            problem = Optional.of(file + " could not be written to the end: " + e.getMessage());
        }
    }
}
