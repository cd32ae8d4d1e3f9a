package forklore.app.cli;

import forklore.app.RecordingReader;
import forklore.session.Intent;
import forklore.session.OpenedRun;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What of a run's time is in a picture: the timeline, and a recording in place of a run.
final class TimelineOptions {
    @Option(names = "--timeline", description = "with the timeline open")
    boolean timeline;

    @Option(
            names = "--run",
            paramLabel = "FILE.jsonl",
            description = "a recording in place of a run, at the moment of --at or at its end")
    @Nullable Path run;

    /// Whether a recording is seen, so that nothing runs.
    boolean recorded() {
        return run != null;
    }

    /// What is done before the picture is taken.
    ///
    /// @param at seconds since the run's start; null for its end
    List<Intent> first(@Nullable Double at) {
        var intents = new ArrayList<Intent>();
        if (run != null) {
            intents.add(new Intent.RecordingsRead(List.of(read(run))));
            if (at != null) {
                intents.add(new Intent.Seek(Math.round(at * 1e9)));
            }
        }
        if (timeline) {
            intents.add(new Intent.ShowTimeline(true));
        }
        return intents;
    }

    private static OpenedRun read(Path file) {
        try {
            var read = RecordingReader.open(file, _ -> {});
            if (read.timeline().events().isEmpty()) {
                throw Complaint.failed(
                        file + " holds no event: it is no recording of run --record.");
            }
            return read.named(file.getFileName().toString());
        } catch (IOException e) {
            throw Complaint.failed("Cannot read " + file + ": " + e.getMessage() + ".");
        }
    }
}
