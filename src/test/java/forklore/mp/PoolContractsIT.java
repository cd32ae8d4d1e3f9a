package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.mp.jvm.JvmCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pools, executors, joinable and simple queues, and the system's calls, in the same situations
/// here and in the CPython on the PATH.
@Timeout(600)
class PoolContractsIT {
    /// What CPython's exceptions are here; every other word is the same.
    private static final Map<String, Set<String>> NAMES =
            Map.ofEntries(
                    Map.entry(
                            "IllegalStateException",
                            Set.of("ValueError", "OSError", "RuntimeError")),
                    Map.entry("IllegalArgumentException", Set.of("ValueError")),
                    Map.entry("TimeoutException", Set.of("TimeoutError")),
                    Map.entry("NoSuchElementException", Set.of("StopIteration")),
                    Map.entry("PicklingException", Set.of("MaybeEncodingError", "TypeError")),
                    Map.entry("BrokenProcessPoolException", Set.of("BrokenProcessPool")),
                    Map.entry("RejectedExecutionException", Set.of("RuntimeError")),
                    Map.entry("CancellationException", Set.of("CancelledError")),
                    Map.entry("BrokenPipeException", Set.of("BrokenPipeError")),
                    Map.entry(
                            "ProcessException",
                            Set.of(
                                    "ChildProcessError",
                                    "FileNotFoundError",
                                    "OSError",
                                    "PermissionError",
                                    "ProcessLookupError")));

    @TempDir Path folder;

    @Test
    void poolsAndExecutorsDoAsInCPython() throws Exception {
        Map<String, String> python = python("pool_contracts.py");

        compare(new PoolSituations(folder.resolve("gate")).all(), python);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSystemsCallsDoAsInCPython() throws Exception {
        Map<String, String> python = python("posix_contracts.py");

        compare(listing(PosixSituations.class), python);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void signalsDoAsInCPython() throws Exception {
        Map<String, String> python = python("signal_contracts.py");

        compare(listing(SignalSituations.class), python);
    }

    private static Map<String, String> listing(Class<?> listing) throws Exception {
        return outcomes(
                new ProcessBuilder(
                        JvmCommand.forListing(Listings.classes(), listing.getName(), true)));
    }

    private Map<String, String> python(String script) throws Exception {
        Path file = Path.of(PoolContractsIT.class.getResource("/forklore/mp/" + script).toURI());
        try {
            return outcomes(
                    new ProcessBuilder(
                            "python3", file.toString(), folder.resolve("door").toString()));
        } catch (IOException e) {
            assumeTrue(false, "there is no python3 here: " + e.getMessage());
            throw e;
        }
    }

    private static Map<String, String> outcomes(ProcessBuilder command) throws Exception {
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        java.lang.Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> outcomes = new LinkedHashMap<>();
        output.lines()
                .map(line -> line.split("\t"))
                .forEach(fields -> outcomes.put(fields[0], fields[1]));
        assertThat(process.waitFor()).isZero();
        return outcomes;
    }

    private static void compare(Map<String, String> ours, Map<String, String> python) {
        assertThat(ours.keySet()).isEqualTo(python.keySet()).hasSizeGreaterThan(20);
        List<String> different = new ArrayList<>();
        ours.forEach(
                (situation, here) -> {
                    String there = python.getOrDefault(situation, "");
                    if (!isSame(here.split(" "), there.split(" "))) {
                        different.add(situation + ": here " + here + ", in CPython " + there);
                    }
                });
        assertThat(different).isEmpty();
    }

    private static boolean isSame(String[] here, String[] there) {
        if (here.length != there.length) {
            return false;
        }
        for (int i = 0; i < here.length; i++) {
            if (!here[i].equals(there[i])
                    && !NAMES.getOrDefault(here[i], Set.of()).contains(there[i])) {
                return false;
            }
        }
        return true;
    }
}
