package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;
import forklore.trace.TraceReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class AppDeathIT {
    @TempDir private Path folder;

    @Test
    void afterASigkillOfTheAppNothingIsLeft() throws Exception {
        List<Integer> pids = new ArrayList<>();
        Process app = start();
        readUntilBothSleep(app, pids);
        app.destroyForcibly();
        Probe.awaitGone(pids);
        assertThat(Probe.alive(pids)).isEmpty();
    }

    @Test
    void afterASigtermTheAppEndsWhatItStartedBeforeItself() throws Exception {
        List<Integer> pids = new ArrayList<>();
        Process app = start();
        readUntilBothSleep(app, pids);
        app.destroy();
        app.waitFor();
        assertThat(Probe.alive(pids.subList(1, pids.size()))).isEmpty();
    }

    private Process start() throws Exception {
        Path listing = Files.writeString(folder.resolve("Sleepers.java"), Listings.SLEEPERS);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "forklore.app.cli.Main",
                        "run",
                        "--file",
                        listing.toString(),
                        "--format",
                        "jsonl")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Collects the guard's pid first, then those of the run's processes.
    private static void readUntilBothSleep(Process app, List<Integer> pids) throws Exception {
        BufferedReader lines = app.inputReader();
        int sleeping = 0;
        while (sleeping < 2) {
            String line = lines.readLine();
            if (line.equals(TraceFile.header())) {
                continue;
            }
            TraceEvent event = TraceReader.read(line);
            if (event instanceof ProcessStarted started) {
                if (pids.isEmpty()) {
                    pids.add(started.ppid());
                }
                pids.add(started.pid());
            } else if (event instanceof OutputWritten output && output.text().endsWith("sleeps")) {
                sleeping++;
            }
        }
    }
}
