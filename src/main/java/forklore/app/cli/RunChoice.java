package forklore.app.cli;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.ListingValues;
import forklore.lesson.ParameterValues;
import forklore.lesson.RecordedRun;
import forklore.run.RunRequest;
import forklore.trace.StartMethod;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the user chose to run, and how.
final class RunChoice {
    private static final Duration OWN_DEADLINE = Duration.ofSeconds(60);

    @Parameters(paramLabel = "LESSON/DEMO", arity = "0..1", description = "see: forklore list")
    private @Nullable String demo;

    @Option(names = "--engine", description = "java (the default where it can be) or python")
    private @Nullable EngineKind engine;

    @Option(
            names = "--set",
            paramLabel = "name=value",
            description = "give a parameter of the demo another value")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "the same as --set seed=N")
    private @Nullable String seed;

    @Option(
            names = "--file",
            paramLabel = "LISTING",
            description = "run this program instead of the demo's")
    private @Nullable Path file;

    @Option(
            names = "--python",
            paramLabel = "FILE",
            description = "the CPython to run on: its executable, or the folder of a venv")
    private @Nullable Path python;

    @Option(
            names = "--start-method",
            paramLabel = "METHOD",
            description = "how Python starts processes: fork, spawn or forkserver")
    private @Nullable String startMethod;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "end everything by force after so many seconds")
    private @Nullable Double timeout;

    @Mixin private LimitOptions limits;

    @Mixin private Courses courses;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Courses courses() {
        courses.belongTo(command);
        return courses;
    }

    /// The engine that was asked for, or the one that the file or the demo is written for.
    EngineKind kind() {
        if (engine != null) {
            return engine;
        }
        if (file != null) {
            return file.toString().endsWith(".py") ? EngineKind.PYTHON : EngineKind.JAVA;
        }
        return demo == null ? EngineKind.JAVA : courses().demo(demo).engine(null);
    }

    /// The CPython that was asked for.
    Optional<Path> python() {
        if (python != null && kind() != EngineKind.PYTHON) {
            throw Complaint.usage("--python is for Python listings: add --engine python.");
        }
        if (python != null && !Files.exists(python)) {
            throw Complaint.usage(
                    "--python "
                            + python
                            + ": there is no such file. See what was found: forklore doctor");
        }
        return Optional.ofNullable(python);
    }

    RunRequest request() {
        RunRequest chosen = chosen();
        return chosen.startedBy(startMethod())
                .under(limits.of(chosen.deadline()))
                .orPlayed(recording());
    }

    private Optional<StartMethod> startMethod() {
        if (startMethod == null) {
            return Optional.empty();
        }
        if (kind() != EngineKind.PYTHON) {
            throw Complaint.usage(
                    "--start-method is for Python listings (add --engine python); Java ones always"
                            + " spawn.");
        }
        return StartMethod.named(startMethod)
                .or(
                        () -> {
                            throw Complaint.usage(
                                    "--start-method "
                                            + startMethod
                                            + ": expected fork, spawn or forkserver.");
                        });
    }

    private RunRequest chosen() {
        if (demo == null) {
            if (file == null) {
                throw Complaint.usage(
                        "Say what to run: LESSON/DEMO (see: forklore list) or --file.");
            }
            if (!settings.isEmpty() || seed != null) {
                throw Complaint.usage("--set and --seed need a demo whose parameters they are.");
            }
            return own(file);
        }
        return ofDemo(courses().demo(demo));
    }

    /// The recording to be played where the demo cannot run here; who names a Python wants none of
    /// another one.
    private Optional<RecordedRun> recording() {
        return demo == null || file != null || python != null
                ? Optional.empty()
                : courses().demo(demo).demo().recording(kind(), Language.EN);
    }

    private RunRequest own(Path listing) {
        var program =
                new RunRequest.Program("", OwnListing.read(kind(), listing), Optional.of(listing));
        return new RunRequest(
                        program.listing().fileName(),
                        List.of(program),
                        Map.of(),
                        List.of(),
                        deadline(OWN_DEADLINE))
                .withCores(true);
    }

    private RunRequest ofDemo(Courses.Found found) {
        Map<String, String> values = values(found);
        Duration limit = deadline(found.demo().deadline());
        if (file == null) {
            EngineKind kind = found.engine(engine);
            return RunRequest.of(
                            found.name(),
                            found.demo(),
                            values,
                            part -> Objects.requireNonNull(part.listings().get(kind)))
                    .within(limit);
        }
        var program =
                new RunRequest.Program(
                        "", ListingValues.apply(OwnListing.read(kind(), file), values));
        return new RunRequest(found.name(), List.of(program), values, found.demo().watched(), limit)
                .withCores(found.demo().usesCores());
    }

    private Map<String, String> values(Courses.Found found) {
        var all = new ArrayList<>(settings);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        try {
            return ParameterValues.of(found.demo(), all);
        } catch (ParameterValues.BadValue e) {
            throw Complaint.usage(found.name() + ": " + e.getMessage());
        }
    }

    private Duration deadline(Duration usual) {
        if (timeout == null) {
            return usual;
        }
        return Seconds.of("--timeout", timeout);
    }
}
