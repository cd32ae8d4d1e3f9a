package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Engine;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.ParameterValues;
import forklore.model.Measure;
import forklore.model.Measures;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A demo of the course that has run to its end, and questions about it. Each demo runs once for
/// all tests that ask.
///
/// @param events in order of time
record DemoRun(Demo demo, Map<String, String> values, List<TraceEvent> events, Outcome outcome) {
    static final Course COURSE = CourseReader.bundled();

    private static final Map<EngineKind, Engine> ENGINES =
            Map.of(EngineKind.JAVA, new JavaEngine(), EngineKind.PYTHON, new PythonEngine());
    private static volatile EngineKind kind = EngineKind.JAVA;
    private static final Map<String, DemoRun> DONE = new ConcurrentHashMap<>();

    /// @param name `num06/apply`
    /// @param settings `workers=5`
    static DemoRun of(String name, String... settings) {
        return DONE.computeIfAbsent(
                kind + name + List.of(settings), unused -> run(name, List.of(settings)));
    }

    /// Runs these demos, a few at a time: they sleep more than they work.
    static void all(List<String> names) {
        try (var few = Executors.newFixedThreadPool(onPython() ? 6 : 3)) {
            names.forEach(name -> few.execute(() -> of(name)));
        }
    }

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(DemoRun::closeEngines));
    }

    private static void closeEngines() {
        ENGINES.values().forEach(Engine::close);
    }

    static boolean onPython() {
        return kind == EngineKind.PYTHON;
    }

    static EngineKind engineInUse() {
        return kind;
    }

    /// From now on the demos' listings for this engine run.
    static Engine use(EngineKind other) {
        kind = other;
        return engine();
    }

    /// Whether the demo has listings for the engine in use.
    static boolean runs(Demo demo) {
        return demo.engines().contains(kind);
    }

    private static Engine engine() {
        return Objects.requireNonNull(ENGINES.get(kind));
    }

    static Demo demo(String name) {
        var slash = name.indexOf('/');
        Lesson lesson = COURSE.lesson(name.substring(0, slash)).orElseThrow();
        return lesson.demo(name.substring(slash + 1)).orElseThrow();
    }

    private static DemoRun run(String name, List<String> settings) {
        var demo = demo(name);
        var values = ParameterValues.of(demo, settings);
        var request =
                RunRequest.of(
                        name,
                        demo,
                        values,
                        part -> Objects.requireNonNull(part.listings().get(kind)));
        var heard = Collections.synchronizedList(new ArrayList<TraceEvent>());
        var run =
                engine().start(
                                request,
                                batch ->
                                        heard.addAll(batch.stream().map(DemoRun::inJava).toList()));
        var outcome =
                run.outcome().orTimeout(demo.deadline().toSeconds() + 60, TimeUnit.SECONDS).join();
        return new DemoRun(
                demo, values, Timeline.EMPTY.append(List.copyOf(heard)).events(), outcome);
    }

    /// What both languages print alike, but for the spelling of truth.
    private static TraceEvent inJava(TraceEvent event) {
        return event instanceof OutputWritten said
                ? new OutputWritten(
                        said.at(),
                        said.text().replace("True", "true").replace("False", "false"),
                        said.stream())
                : event;
    }

    Stream<TraceEvent> in(String lane) {
        return events.stream().filter(event -> event.at().lane().equals(lane));
    }

    <E extends TraceEvent> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <E extends TraceEvent> List<E> all(String lane, Class<E> kind) {
        return in(lane).filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What the processes printed, in order of time.
    List<String> lines() {
        return all(OutputWritten.class).stream().map(OutputWritten::text).toList();
    }

    List<String> lines(String lane) {
        return all(lane, OutputWritten.class).stream().map(OutputWritten::text).toList();
    }

    /// The line that begins or ends so.
    OutputWritten line(String part) {
        return all(OutputWritten.class).stream()
                .filter(line -> line.text().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line with " + part + ": " + this));
    }

    /// The process with that name.
    ProcessStarted named(String name) {
        return all(ProcessStarted.class).stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process " + name + ": " + this));
    }

    Measures measures() {
        return Measures.of(Timeline.EMPTY.append(events).end());
    }

    Optional<Double> maybe(String measure) {
        return measures().get(measure).flatMap(DemoRun::value);
    }

    double number(String measure) {
        return maybe(measure)
                .orElseThrow(() -> new AssertionError("no measure " + measure + ": " + this));
    }

    private static Optional<Double> value(Measure measure) {
        return switch (measure) {
            case Measure.Quantity quantity -> Optional.of(quantity.value());
            case Measure.Words words -> value(words.text());
        };
    }

    private static Optional<Double> value(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The answer that the run proves right, in English.
    String answer() {
        var prediction = demo.prediction().orElseThrow();
        var right = prediction.right(number(prediction.measure()), values);
        assertThat(right).as("right answers to %s", prediction.question()).hasSize(1);
        return prediction.options().get(right.getFirst()).text().in(Language.EN);
    }

    /// The pids of everything that ran, the first process included.
    List<Integer> pids() {
        return all(ProcessStarted.class).stream().map(TraceEvent::pid).distinct().toList();
    }

    /// Told where a test fails.
    @Override
    public String toString() {
        return demo.id()
                + " "
                + values
                + ": "
                + outcome
                + events.stream()
                        .filter(event -> !(event instanceof LineReached))
                        .map(event -> event.t() / 1_000_000 + " ms " + event)
                        .collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
