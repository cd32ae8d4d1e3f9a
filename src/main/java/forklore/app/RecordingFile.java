package forklore.app;

import forklore.ground.AtomicMove;
import forklore.model.Timeline;
import forklore.trace.JsonLine;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a run as a recording.
final class RecordingFile {
    private RecordingFile() {}

    /// The file is there as a whole or as it was before.
    ///
    /// @param most how large it may become, characters
    /// @return whether it was written; false where it would be larger
    static boolean write(Path file, Timeline timeline, long most) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        boolean whole;
        try {
            whole = writeTo(beside, timeline, most);
            if (whole) {
                AtomicMove.replace(beside, file);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
        return whole;
    }

    private static boolean writeTo(Path file, Timeline timeline, long most) throws IOException {
        var json = new JsonLine();
        try (Writer out = Files.newBufferedWriter(file)) {
            String header = TraceFile.header();
            out.write(header);
            out.write('\n');
            long written = header.length();
            for (TraceEvent event : timeline.events()) {
                // That it was a recording is said by who shows it.
                if (!(event instanceof RunReplayed)) {
                    String line = json.of(event);
                    written += line.length() + 1;
                    if (written > most) {
                        return false;
                    }
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        return true;
    }
}
