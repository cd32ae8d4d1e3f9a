package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.guard.Guard;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.model.Knot;
import forklore.model.Timeline;
import forklore.model.WaitWords;
import forklore.model.WaitsFor;
import forklore.model.World;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Programs that hang, each in another way, of which the circle is named truly; and programs that
/// only look so, which are never accused. Their first comment says what is told: `M` is the main
/// process, `C1`, `C2` its children in order of their start, `*` anything.
class HangsIT {
    private static final Path FOLDER = Path.of("src/test/resources/forklore/engine");
    private static final int DEADLINE = 8;
    private static final int LATE = 60;
    private static final PythonEngine PYTHON = new PythonEngine();
    private static final JavaEngine JAVA = new JavaEngine();

    private Probe probe = new Probe();

    @AfterAll
    static void close() {
        PYTHON.close();
        JAVA.close();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    static Stream<Path> hangs() throws IOException {
        return files("hangs");
    }

    static Stream<Path> slow() throws IOException {
        return files("slow");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("hangs")
    void theCircleIsNamed(Path file) throws Exception {
        var told = circlesTold(file, DEADLINE);
        if (told.isEmpty()) {
            // On a crowded machine its processes may not have come so far.
            probe = new Probe();
            told = circlesTold(file, LATE);
        }
        assertThat(told).hasSize(1);
        assertThat(isExpected(file, told.getFirst()))
                .as("%s told as: %s", heading(file), named(told.getFirst()))
                .isTrue();
        assertThat(circles()).as("found while it ran").isNotEmpty();
    }

    private List<String> circlesTold(Path file, int seconds) throws Exception {
        var outcome = run(file, seconds);
        assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
        return ((Outcome.TimedOut) outcome)
                .circles().stream().map((Text text) -> text.in(Language.EN)).toList();
    }

    @ParameterizedTest
    @MethodSource("slow")
    void nobodyIsAccused(Path file) throws Exception {
        var outcome = run(file, 60);
        assertThat(outcome).isInstanceOf(Outcome.Exited.class);
        assertThat(circles()).isEmpty();
    }

    private Outcome run(Path file, int seconds) throws Exception {
        boolean java = file.toString().endsWith(".java");
        var engine = java ? JAVA : PYTHON;
        assumeTrue(
                engine.availability().available(), engine.availability().reason().in(Language.EN));
        assumeTrue(!Guard.isPortable(), "the system does not say who waits");
        var kind = java ? EngineKind.JAVA : EngineKind.PYTHON;
        var listing = new Listing(kind, file.getFileName().toString(), Files.readString(file));
        var program = new RunRequest.Program("", listing);
        var request =
                new RunRequest(
                        "test", List.of(program), Map.of(), List.of(), Duration.ofSeconds(seconds));
        return Probe.end(engine.start(request, probe));
    }

    /// Whether the circle is the one that the first comment of the program tells of, wherever it
    /// begins.
    private boolean isExpected(Path file, String circle) {
        var expected = turns(heading(file).replaceFirst("^circle: ", ""));
        var told = turns(named(circle));
        for (int shift = 0; shift < expected.size(); shift++) {
            Collections.rotate(told, 1);
            if (Pattern.matches(pattern(String.join("; ", expected)), String.join("; ", told))) {
                return true;
            }
        }
        return false;
    }

    private static String pattern(String expected) {
        return Pattern.quote(expected).replace("*", "\\E.*\\Q");
    }

    private static List<String> turns(String circle) {
        return new ArrayList<>(List.of(circle.split("; ")));
    }

    /// The comment that a program begins with, in one line.
    private static String heading(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.takeWhile(line -> line.startsWith("//") || line.startsWith("#"))
                    .map(line -> line.replaceFirst("^(#|//) ", ""))
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With the processes by their places.
    private String named(String circle) {
        String named = circle;
        int number = 0;
        for (var process : Timeline.EMPTY.append(probe.events()).end().processes().all()) {
            String name =
                    switch (process.role()) {
                        case MAIN -> "M";
                        case CHILD, WORKER -> "C" + ++number;
                        case MANAGER, HELPER -> "H";
                    };
            named = named.replaceAll("\\b" + process.pid() + "\\b", name);
        }
        return named;
    }

    /// All circles that were to be seen at any moment of the run before it was ended.
    private List<String> circles() {
        var found = new TreeSet<String>();
        World world = World.EMPTY;
        var events = new ArrayList<>(Timeline.EMPTY.append(probe.events()).events());
        for (TraceEvent event : events) {
            world = world.after(event);
            for (Knot knot : WaitsFor.at(world, "", event.t()).knots()) {
                found.add(new WaitWords(world).of(knot).in(Language.EN));
            }
        }
        return List.copyOf(found);
    }
}
