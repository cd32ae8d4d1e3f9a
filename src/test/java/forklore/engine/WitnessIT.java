package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares what the trace tells of processes with what the kernel tells strace.
class WitnessIT {
    private static final Pattern EXITED =
            Pattern.compile("(\\d+) +\\+\\+\\+ exited with (\\d+) .*");
    private static final Pattern EXECUTED = Pattern.compile("(\\d+) +execve\\(.*/java\"");
    private static final String LISTING =
            """
            import forklore.mp.Pool;
            import forklore.mp.Process;

            static void work(int code) {
                System.exit(code);
            }

            static void task() {
                IO.println("task");
            }

            void main() {
                var pool = new Pool(2);
                for (int i = 0; i < 4; i++) {
                    pool.apply(() -> task());
                }
                pool.close();
                pool.join();
                var process = new Process(() -> work(7));
                process.start();
                process.join();
            }
            """;

    @TempDir private Path folder;

    private String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Runs the listing under strace; the trace.
    private TraceFile run(Path witness) throws Exception {
        Path listing = Files.writeString(folder.resolve("Witnessed.java"), LISTING);
        var command =
                List.of(
                        "strace",
                        "-f",
                        "-q",
                        "-e",
                        "trace=process",
                        "-e",
                        "signal=none",
                        "-o",
                        witness.toString(),
                        java(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "forklore.app.cli.Main",
                        "run",
                        "--file",
                        listing.toString(),
                        "--format",
                        "jsonl");
        Process app =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String trace = new String(app.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(app.waitFor()).isZero();
        return TraceFile.read(new BufferedReader(new StringReader(trace)));
    }

    private static boolean canTrace() throws Exception {
        try {
            Process probe = new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true").start();
            return probe.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theTraceAndTheKernelAgreeOnWhoLivedAndHowEachEnded() throws Exception {
        assumeTrue(canTrace(), "strace is not installed, or not allowed to trace");
        Path witness = folder.resolve("strace.txt");
        TraceFile trace = run(witness);
        Map<Integer, Integer> exits = new TreeMap<>();
        Set<Integer> javas = new TreeSet<>();
        for (String line : Files.readAllLines(witness)) {
            Matcher exited = EXITED.matcher(line);
            if (exited.matches()) {
                exits.put(Integer.valueOf(exited.group(1)), Integer.valueOf(exited.group(2)));
            }
            Matcher executed = EXECUTED.matcher(line);
            if (executed.find()) {
                javas.add(Integer.valueOf(executed.group(1)));
            }
        }
        var started = trace.events().stream().filter(ProcessStarted.class::isInstance).toList();
        assertThat(started).hasSize(4).allMatch(event -> javas.contains(event.pid()));
        assertThat(trace.events())
                .filteredOn(ProcessExited.class::isInstance)
                .hasSize(4)
                .allMatch(
                        event ->
                                Objects.equals(
                                        exits.get(event.pid()),
                                        ((ProcessExited) event).exitCode()));
    }
}
