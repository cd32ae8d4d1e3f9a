package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunResult;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RecorderTest {
    @TempDir private Path folder;

    private static TraceEvent ready(int pid) {
        return new ProcessReady(new Stamp(pid, pid, 0));
    }

    @Test
    void aFullRecordingHasItsBeginningAndItsEndAndSaysWhatIsMissing() throws Exception {
        Path file = folder.resolve("run.jsonl");
        var recorder = Recorder.to(file, 300);
        try (recorder) {
            for (int i = 1; i <= 100; i++) {
                recorder.happened(List.of(ready(i)));
            }
            recorder.happened(List.of(end()));
        }
        var lines = Files.readAllLines(file);
        assertThat(lines.get(1)).contains("\"pid\":1");
        assertThat(lines.getLast()).contains("RunEnded");
        assertThat(lines.size()).isBetween(4, 8);
        assertThat(recorder.problem().orElseThrow())
                .contains((100 - (lines.size() - 2)) + " events were left out");
    }

    @Test
    void aRecordingWithinItsLimitIsWhole() throws Exception {
        var recorder = Recorder.to(folder.resolve("run.jsonl"), 1 << 20);
        try (recorder) {
            recorder.happened(List.of(ready(1), end()));
        }
        assertThat(recorder.problem()).isEmpty();
    }

    private static TraceEvent end() {
        return new RunEnded(new Stamp(200, 1, 0), RunResult.EXITED, "");
    }
}
