package forklore.app.cli;

import forklore.app.Engines;
import forklore.engine.Engine;
import forklore.engine.Recorder;
import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.ParameterValues;
import forklore.lesson.RecordedRun;
import forklore.run.Outcome;
import forklore.run.RunRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Runs the demos of lessons and keeps the runs with them, for places where they cannot run.
@Command(
        name = "record",
        description = {
            "Runs the demos in a folder of lessons, on every engine that is here and in both",
            "languages, and keeps the runs in each lesson's folder recordings."
        },
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "a folder with lessons")
    private Path folder;

    @Parameters(
            index = "1..*",
            paramLabel = "LESSON[/DEMO]",
            description = "only these; all without it")
    private List<String> names = new ArrayList<>();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Course course = CourseReader.read(folder);
        try (var engines = new Engines()) {
            int made = 0;
            for (Lesson lesson : course.lessons()) {
                for (Demo demo : lesson.demos()) {
                    if (wanted(lesson, demo)) {
                        made += record(lesson, demo, engines);
                    }
                }
            }
            if (made == 0) {
                throw Complaint.usage("No demo to record. See: forklore list --lessons " + folder);
            }
        } catch (IOException e) {
            throw Complaint.failed("Cannot record in " + folder + ": " + e.getMessage());
        }
        return 0;
    }

    private boolean wanted(Lesson lesson, Demo demo) {
        return names.isEmpty()
                || names.contains(lesson.id())
                || names.contains(lesson.id() + "/" + demo.id());
    }

    private int record(Lesson lesson, Demo demo, Engines engines) throws IOException {
        int made = 0;
        for (EngineKind kind : demo.engines()) {
            if (engines.find(kind).filter(it -> it.availability().available()).isPresent()) {
                for (Language language : Language.all()) {
                    record(lesson, demo, EngineChoice.able(engines, kind), language);
                    made++;
                }
            }
        }
        return made;
    }

    private void record(Lesson lesson, Demo demo, Engine engine, Language language)
            throws IOException {
        Path file = place(lesson).resolve(RecordedRun.fileName(demo.id(), engine.kind(), language));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        RunRequest request = request(lesson, demo, engine.kind(), language);
        Outcome outcome;
        try (var recorder = Recorder.to(file, request.limits().recording())) {
            outcome = engine.start(request, new Discreet(recorder)).outcome().join();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(file + ": " + Files.size(file) + " bytes, " + brief(outcome));
        out.flush();
    }

    private static String brief(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Exited exited -> "ended with " + exited.exitCode();
            case Outcome.Failed _ -> "failed";
            case Outcome.TimedOut _ -> "was not done in time";
            case Outcome.Stopped _ -> "was stopped";
        };
    }

    private Path place(Lesson lesson) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(lesson.id()))
                    .findFirst()
                    .orElse(folder)
                    .resolve(RecordedRun.FOLDER);
        }
    }

    private static RunRequest request(
            Lesson lesson, Demo demo, EngineKind kind, Language language) {
        return RunRequest.of(
                lesson.id() + "/" + demo.id(),
                demo,
                ParameterValues.of(demo, List.of()),
                part -> Objects.requireNonNull(part.listings().get(kind)).in(language));
    }
}
