package forklore.app.cli;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Lesson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// Prints the exercises.
@Command(
        name = "exercises",
        description = "The exercises: kind, level (* easy to *** demanding), languages, title.",
        mixinStandardHelpOptions = true)
final class ExercisesCommand implements Runnable {
    @Parameters(paramLabel = "LESSON", arity = "0..1", description = "only those of this lesson")
    private @Nullable String lesson;

    @Option(names = "--language", paramLabel = "CODE", description = "en (the default) or zh")
    private Language language = Language.EN;

    @Mixin private Courses courses;
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        var lessons = lesson == null ? courses.course().lessons() : List.of(courses.lesson(lesson));
        for (Lesson one : lessons) {
            one.exercises().forEach(exercise -> out.println(line(one, exercise)));
        }
        out.flush();
    }

    private String line(Lesson lesson, Exercise exercise) {
        String engines =
                exercise.engines().stream().map(EngineKind::code).collect(Collectors.joining(", "));
        return "%-32s %-9s %-4s %-13s %s"
                .formatted(
                        lesson.id() + "/" + exercise.id(),
                        exercise.kind().word(),
                        "*".repeat(exercise.level()),
                        engines,
                        exercise.title().in(language));
    }
}
