package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.python.PythonEngine;
import forklore.ground.Language;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The trace against the kernel: every process of a demo is told once, with its true parent and its
/// true end. The system property `forklore.fidelity` takes others than a few: `all`, or
/// `num03/orphan,num06/apply`.
class FidelityIT {
    private static final List<String> SOME =
            List.of(
                    "num03/two-forks-three",
                    "num03/orphan",
                    "num04/terminate",
                    "num06/killed-worker",
                    "num07/manager-queue-apply");
    private static final long PATIENCE = 180;

    private static final ExecutorService FEW = Executors.newFixedThreadPool(3);
    private static final Map<String, Future<Seen>> RUNS = new HashMap<>();

    @TempDir private static Path folder;

    static List<Arguments> demos() {
        String named = System.getProperty("forklore.fidelity", String.join(",", SOME));
        boolean all = named.equals("all");
        var wanted = List.of(named.split(","));
        var chosen = new ArrayList<Arguments>();
        for (var lesson : CourseReader.bundled().lessons()) {
            for (var demo : lesson.demos()) {
                String name = lesson.id() + "/" + demo.id();
                for (EngineKind kind : demo.engines()) {
                    if (all || wanted.contains(name)) {
                        chosen.add(Arguments.of(name, kind));
                    }
                }
            }
        }
        return chosen;
    }

    /// They sleep more than they work, so a few run at a time.
    @BeforeAll
    static void runThem() {
        if (onPath("strace")) {
            for (Arguments chosen : demos()) {
                String demo = (String) chosen.get()[0];
                var kind = (EngineKind) chosen.get()[1];
                RUNS.put(demo + kind, FEW.submit(() -> run(demo, kind)));
            }
        }
    }

    @AfterAll
    static void close() {
        FEW.shutdownNow();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("demos")
    void theTraceTellsWhatTheKernelDid(String demo, EngineKind kind) throws Exception {
        assumeTrue(onPath("strace"), "needs strace");
        if (kind == EngineKind.PYTHON) {
            try (var python = new PythonEngine()) {
                assumeTrue(
                        python.availability().available(),
                        python.availability().reason().in(Language.EN));
            }
        }
        Seen seen = Objects.requireNonNull(RUNS.get(demo + kind)).get();
        assertThat(seen.trace().problems()).isEmpty();
        var mains =
                events(seen.trace(), ProcessStarted.class).stream()
                        .filter(process -> process.role() == Role.MAIN)
                        .toList();
        assertThat(mains).isNotEmpty();
        var expected = new TreeMap<Integer, KernelLog.Fact>();
        mains.forEach(main -> expected.putAll(seen.kernel().tree(main.pid())));
        assertThat(told(seen.trace())).isEqualTo(expected);
    }

    /// The same run, as it was told and as it was.
    private record Seen(TraceFile trace, KernelLog kernel) {}

    private static Seen run(String demo, EngineKind kind) throws Exception {
        Path own = Files.createTempDirectory(folder, "run");
        Path log = own.resolve("kernel.log");
        Path out = own.resolve("trace.jsonl");
        var command =
                List.of(
                        "strace",
                        "-f",
                        "-q",
                        "-e",
                        "trace=process",
                        "-o",
                        log.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "forklore.app.cli.Main",
                        "run",
                        demo,
                        "--engine",
                        kind.code(),
                        "--format",
                        "jsonl",
                        "--timeout",
                        "20");
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as(demo).isTrue();
        } finally {
            process.destroyForcibly();
        }
        try (var in = Files.newBufferedReader(out)) {
            return new Seen(TraceFile.read(in), KernelLog.read(log));
        }
    }

    private static Map<Integer, KernelLog.Fact> told(TraceFile trace) {
        var exits = new TreeMap<Integer, Integer>();
        for (ProcessExited exit : events(trace, ProcessExited.class)) {
            assertThat(exits.put(exit.pid(), exit.exitCode())).as("told once").isNull();
        }
        var facts = new TreeMap<Integer, KernelLog.Fact>();
        for (ProcessStarted start : events(trace, ProcessStarted.class)) {
            int exitCode = exits.getOrDefault(start.pid(), Integer.MIN_VALUE);
            var fact = new KernelLog.Fact(start.ppid(), exitCode);
            assertThat(facts.put(start.pid(), fact)).as("told once").isNull();
        }
        return facts;
    }

    private static <E extends TraceEvent> List<E> events(TraceFile trace, Class<E> type) {
        return trace.events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
