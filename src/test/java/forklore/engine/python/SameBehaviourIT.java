package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.run.Interpreter;
import forklore.trace.StartMethod;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program must not notice that it is watched: the same output, tracebacks included, and the same
/// exit code as without the tracer.
class SameBehaviourIT {
    /// How each program behaves alone; run once for both tests.
    private static final Map<String, TracedPython.Ended> ALONE = new HashMap<>();

    @TempDir private Path folder;

    private static TracedPython.Ended plain(
            TracedPython python, Interpreter interpreter, Path listing, String... arguments)
            throws Exception {
        String key = interpreter.file() + " " + listing + " " + List.of(arguments);
        TracedPython.Ended known = ALONE.get(key);
        if (known == null) {
            known = python.plain(listing, arguments);
            ALONE.put(key, known);
        }
        return known;
    }

    static List<Arguments> programs() throws Exception {
        var all = new java.util.ArrayList<Arguments>();
        for (Interpreter interpreter : TracedPython.interpreters().toList()) {
            try (Stream<Path> files = Files.list(TracedPython.listing("same"))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".py")).toList()) {
                    boolean choosesMethod = Files.readString(file).contains("sys.argv[1]");
                    List<String> methods =
                            choosesMethod
                                    ? interpreter.startMethods().stream()
                                            .map(StartMethod::code)
                                            .toList()
                                    : List.of("");
                    for (String method : methods) {
                        all.add(Arguments.of(interpreter, file.getFileName(), method));
                    }
                }
            }
        }
        return all.isEmpty() ? List.of(Arguments.of(null, null, null)) : all;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("programs")
    @DisplayName("is the same when it is told")
    void told(Interpreter interpreter, Path name, String method) throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var python = new TracedPython(interpreter, folder);
        Path listing = TracedPython.listing("same/" + name);
        String[] arguments = method.isEmpty() ? new String[0] : new String[] {method};

        var plain = plain(python, interpreter, listing, arguments);
        var traced = python.traced(listing, arguments);

        assertThat(traced.events()).isNotEmpty();
        assertThat(traced.out()).as("nothing is printed and told").isEmpty();
        assertThat(traced.err()).as("nothing is printed and told").isEmpty();
        assertThat(traced.asTold().out()).isEqualTo(plain.out());
        assertThat(traced.asTold().err()).isEqualTo(plain.err());
        assertThat(traced.exitCode()).isEqualTo(plain.exitCode());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("programs")
    @DisplayName("is the same when nobody listens any more")
    void unheard(Interpreter interpreter, Path name, String method) throws Exception {
        assumeTrue(interpreter != null, "there is no CPython 3.8 or later here");
        var python = new TracedPython(interpreter, folder);
        Path listing = TracedPython.listing("same/" + name);
        String[] arguments = method.isEmpty() ? new String[0] : new String[] {method};

        var plain = plain(python, interpreter, listing, arguments);
        var unheard = python.told(listing, fifoThatIsLeft(), arguments);

        assertThat(unheard.exitCode()).isEqualTo(plain.exitCode());
        assertThat(plain.out())
                .as("only what was told before is missing")
                .containsAll(unheard.out());
        assertThat(plain.err())
                .as("only what was told before is missing")
                .containsAll(unheard.err());
    }

    /// A FIFO whose reader goes away after the first fact.
    private Path fifoThatIsLeft() throws Exception {
        Path fifo = folder.resolve("left.fifo");
        var made = new ProcessBuilder("mkfifo", fifo.toString()).start();
        assumeTrue(made.waitFor(30, TimeUnit.SECONDS) && made.exitValue() == 0, "needs mkfifo");
        new ProcessBuilder("head", "-c", "1", fifo.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return fifo;
    }
}
