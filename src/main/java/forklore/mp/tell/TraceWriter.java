package forklore.mp.tell;

import forklore.mp.self.Texts;
import forklore.trace.JsonLine;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.TraceEvent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes events as lines, each with one write, for all threads of this process.
public final class TraceWriter {
    private static final int LONGEST_NAME = 200;

    private final OutputStream out;
    private final JsonLine json = new JsonLine();

    TraceWriter(OutputStream out) {
        this.out = out;
    }

    /// The writer to that address; null where there is none.
    static @Nullable TraceWriter open(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return null;
        }
        try {
            return new TraceWriter(TraceEndpoint.open(address));
        } catch (IOException e) {
            System.err.println("Forklore can't watch this process: " + e.getMessage());
            return null;
        }
    }

    /// Writes the event; one that doesn't fit in a line is told in pieces or cut short.
    synchronized void write(TraceEvent event) {
        byte[] line = line(event, Integer.MAX_VALUE);
        if (line.length <= TraceEndpoint.LINE_BYTES) {
            write(line);
        } else {
            writeInPieces(event);
        }
    }

    private byte[] line(TraceEvent event, int longest) {
        return (json.of(event, longest) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] line) {
        try {
            out.write(line);
        } catch (IOException e) {
            // Whoever watched is gone, and with it whoever would stop this process one day.
            Runtime.getRuntime().halt(1);
        }
    }

    private void writeInPieces(TraceEvent event) {
        if (event instanceof OutputWritten said) {
            int middle = said.text().length() / 2;
            if (Character.isLowSurrogate(said.text().charAt(middle))) {
                middle--;
            }
            write(new OutputWritten(said.at(), said.text().substring(0, middle), said.stream()));
            write(new OutputWritten(said.at(), said.text().substring(middle), said.stream()));
        } else if (event instanceof ProcessFailed failed) {
            write(new ProcessFailed(failed.at(), half(failed.text())));
        } else if (event instanceof TaskFinished done) {
            String text = half(done.text());
            write(
                    new TaskFinished(
                            done.at(), done.pool(), done.task(), done.slot(), done.ok(), text));
        } else {
            writeShortened(event);
        }
    }

    /// Some name is longer than anybody would read it.
    private void writeShortened(TraceEvent event) {
        int longest = LONGEST_NAME;
        byte[] line = line(event, longest);
        while (line.length > TraceEndpoint.LINE_BYTES) {
            longest /= 2;
            line = line(event, longest);
        }
        write(line);
    }

    private static String half(String text) {
        return Texts.shorten(text, text.length() / 2);
    }
}
