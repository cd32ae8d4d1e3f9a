package forklore.app.cli;

import forklore.app.Attempt;
import forklore.app.Engines;
import forklore.ground.Language;
import forklore.judge.Report;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Listing;
import forklore.run.Limits;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Runs what somebody wrote for an exercise and says what the run makes of each condition. Without
/// a file, it gives out the task and the listing to begin with.
@Command(
        name = "exercise",
        description = {
            "Runs your answer to an exercise and judges it by what its processes did.",
            "Without --file, prints the task (to stderr) and the listing to begin with."
        },
        mixinStandardHelpOptions = true,
        footer = "Exit codes: 0 solved, 1 not yet, 2 wrong usage.")
final class ExerciseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LESSON/ID", description = "see: forklore exercises")
    private String name;

    @Option(names = "--file", paramLabel = "MINE", description = "what you wrote")
    private @Nullable Path file;

    @Option(
            names = "--engine",
            description = "java or python; if not given, the file's ending says it")
    private @Nullable EngineKind engine;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "what is said in: en (the default) or zh")
    private Language language = Language.EN;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "end each run by force after so many seconds")
    private @Nullable Double timeout;

    @Mixin private LimitOptions limits;
    @Mixin private Courses courses;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Exercise exercise = courses.exercise(name);
        return file == null ? begin(exercise) : judge(exercise, file);
    }

    private int begin(Exercise exercise) {
        EngineKind kind = engine == null ? exercise.engines().iterator().next() : engine;
        Listing starter = exercise.starter(kind).orElseThrow(() -> lacking(exercise, kind));
        PrintWriter err = spec.commandLine().getErr();
        err.println(exercise.title().in(language) + ". " + exercise.task().in(language));
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.print(starter.in(language).source());
        out.flush();
        return 0;
    }

    private int judge(Exercise exercise, Path mine) throws InterruptedException {
        EngineKind kind = kind(mine);
        if (!exercise.engines().contains(kind)) {
            throw lacking(exercise, kind);
        }
        Limits most = limits.of(deadline(exercise));
        Listing listing = OwnListing.read(kind, mine);
        PrintWriter out = spec.commandLine().getOut();
        try (var engines = new Engines()) {
            var attempt = new Attempt(name, exercise, most, _ -> {}, UntilDone::await);
            var judgement = attempt.of(EngineChoice.able(engines, kind), listing);
            Report.of(judgement, language).forEach(out::println);
            out.flush();
            engines.finishPreparing(spec.commandLine().getErr());
            return judgement.solved() ? 0 : Complaint.FAILED;
        }
    }

    private EngineKind kind(Path mine) {
        if (engine != null) {
            return engine;
        }
        String path = mine.toString();
        if (path.endsWith(".java")) {
            return EngineKind.JAVA;
        }
        if (path.endsWith(".py")) {
            return EngineKind.PYTHON;
        }
        throw Complaint.usage(mine + " ends in neither .java nor .py: add --engine.");
    }

    private Duration deadline(Exercise exercise) {
        return timeout == null ? exercise.starter().deadline() : Seconds.of("--timeout", timeout);
    }

    private Complaint lacking(Exercise exercise, EngineKind kind) {
        return Complaint.usage(
                name
                        + " is not an exercise for "
                        + kind.code()
                        + "; it is for: "
                        + exercise.engines().stream()
                                .map(EngineKind::code)
                                .collect(Collectors.joining(", ")));
    }
}
