package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Locks and their kin in the same situations here and in the CPython on the PATH: in memory that
/// processes share, and kept by one process, as where there is no such memory.
@Timeout(300)
class SyncContractsIT {
    static final String HUB_ONLY = "forklore.hub-only";

    /// What CPython's exceptions are here.
    private static final Map<String, Set<String>> NAMES =
            Map.of(
                    "IllegalStateException",
                    Set.of("AssertionError", "ValueError", "RuntimeError", "AttributeError"),
                    "IllegalArgumentException",
                    Set.of("ValueError", "TypeError", "OSError"),
                    "IndexOutOfBoundsException",
                    Set.of("IndexError"),
                    "ArithmeticException",
                    Set.of("ZeroDivisionError"),
                    "NoSuchElementException",
                    Set.of("AttributeError"),
                    "BrokenBarrierException",
                    Set.of("BrokenBarrierError"),
                    "NotFoundException",
                    Set.of("FileNotFoundError"),
                    "ExistsException",
                    Set.of("FileExistsError"));

    private static final Map<String, String> PYTHON = new LinkedHashMap<>();

    @BeforeAll
    static void askPython() throws Exception {
        Path script =
                Path.of(
                        SyncContractsIT.class
                                .getResource("/forklore/mp/sync_contracts.py")
                                .toURI());
        java.lang.Process process;
        try {
            process =
                    new ProcessBuilder("python3", script.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3 here: " + e.getMessage());
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        output.lines()
                .map(line -> line.split("\t"))
                .forEach(fields -> PYTHON.put(fields[0], fields[1]));
        assertThat(process.waitFor()).isZero();
    }

    @AfterEach
    void inMemoryAgain() {
        System.clearProperty(HUB_ONLY);
    }

    @Test
    void whatCPythonDoesHappensInSharedMemory() {
        compare();
    }

    @Test
    void whatCPythonDoesHappensWithoutSharedMemory() {
        System.setProperty(HUB_ONLY, "true");
        compare();
    }

    private static void compare() {
        Map<String, String> ours = SyncSituations.all();
        assertThat(ours.keySet()).isEqualTo(PYTHON.keySet());
        List<String> different =
                ours.keySet().stream()
                        .filter(
                                it ->
                                        !isSame(
                                                ours.getOrDefault(it, ""),
                                                PYTHON.getOrDefault(it, "")))
                        .map(it -> it + ": here " + ours.get(it) + ", there " + PYTHON.get(it))
                        .toList();
        assertThat(different).isEmpty();
    }

    private static boolean isSame(String here, String there) {
        List<String> ours = words(here);
        List<String> theirs = words(there);
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            String our = ours.get(i);
            if (!our.equals(theirs.get(i))
                    && !NAMES.getOrDefault(our, Set.of()).contains(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String outcome) {
        return Arrays.asList(outcome.split(" "));
    }
}
