package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.run.Interpreter;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// CPython's own tests of multiprocessing end under the tracer as they end alone, test by test.
/// Takes minutes, so it is asked for: `-Dforklore.own-tests=fork,spawn,forkserver`.
class OwnTestsIT {
    /// For all tests of one start method, s: about a minute on an idle machine.
    private static final long PATIENCE = 900;

    /// What depends on the machine's mood is asked again this often.
    private static final int ROUNDS = 3;

    @TempDir private Path folder;

    static List<Arguments> runs() throws Exception {
        var all = new ArrayList<Arguments>();
        for (Interpreter interpreter : TracedPython.interpreters().toList()) {
            for (String method : System.getProperty("forklore.own-tests", "").split(",")) {
                all.add(Arguments.of(interpreter, method));
            }
        }
        return all.isEmpty() ? List.of(Arguments.of(null, "")) : all;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("runs")
    void endAsTheyEndAlone(Interpreter interpreter, String method) throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        assumeTrue(!method.isEmpty(), "not asked for: -Dforklore.own-tests=fork,spawn");
        var python = new TracedPython(interpreter, folder, "", PATIENCE);
        assumeTrue(bringsTests(python), "this Python was installed without its tests");

        var alone = results(python, method, false, List.of());
        var watched = results(python, method, true, List.of());
        assertThat(alone).hasSizeGreaterThan(100);
        for (int round = 1; round < ROUNDS && !alone.equals(watched); round++) {
            var names = different(alone, watched);
            alone.putAll(results(python, method, false, names));
            watched.putAll(results(python, method, true, names));
        }
        assertThat(watched).isEqualTo(alone);
    }

    private static List<String> different(Map<String, String> one, Map<String, String> other) {
        var all = new TreeMap<>(one);
        all.putAll(other);
        return all.keySet().stream()
                .filter(name -> !String.valueOf(one.get(name)).equals(other.get(name)))
                .toList();
    }

    private boolean bringsTests(TracedPython python) throws Exception {
        Path question = folder.resolve("question.py");
        Files.writeString(question, "from test import _test_multiprocessing\n");
        return python.plain(question).exitCode() == 0;
    }

    /// What came of each test, by its name.
    private Map<String, String> results(
            TracedPython python, String method, boolean watched, List<String> names)
            throws Exception {
        Path file = Files.createTempFile(folder, "results", ".txt");
        var arguments = new ArrayList<>(List.of(method, file.toString()));
        arguments.addAll(names);
        String[] all = arguments.toArray(String[]::new);
        Path listing = TracedPython.listing("own_tests.py");
        if (watched) {
            python.told(listing, Path.of("/dev/null"), all);
        } else {
            python.plain(listing, all);
        }
        var results = new TreeMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            results.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return results;
    }
}
