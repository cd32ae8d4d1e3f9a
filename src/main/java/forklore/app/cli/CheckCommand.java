package forklore.app.cli;

import forklore.app.Engines;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Lesson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Reads the lessons in a folder and prints every mistake with its place. On request, runs the
/// exercises, too: solutions must solve them, starters must not.
@Command(
        name = "check",
        description = "Checks the lessons in a folder.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "a folder with lessons, or one lesson's folder")
    private Path folder;

    @Parameters(
            index = "1..*",
            paramLabel = "LESSON[/EXERCISE]",
            description = "with --run: only these; all without it")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--run",
            description =
                    "runs every exercise, too: the solution, 20 times where order is luck, and the"
                            + " starter")
    private boolean run;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Course course = CourseReader.check(folder);
        course.mistakes().forEach(out::println);
        int lessons = course.lessons().size();
        int mistakes = course.mistakes().size();
        out.println(
                (lessons == 1 ? "1 lesson, " : lessons + " lessons, ")
                        + (mistakes == 0
                                ? "no mistake"
                                : mistakes == 1 ? "1 mistake" : mistakes + " mistakes"));
        out.flush();
        boolean proven = !run || prove(course, out);
        return mistakes == 0 && proven ? 0 : Complaint.FAILED;
    }

    private boolean prove(Course course, PrintWriter out) {
        int wrong = 0;
        int all = 0;
        try (var engines = new Engines()) {
            for (Lesson lesson : course.lessons()) {
                for (Exercise exercise : lesson.exercises()) {
                    for (EngineKind kind : wanted(lesson, exercise, engines)) {
                        var proof =
                                ExerciseProof.of(
                                        lesson, exercise, EngineChoice.able(engines, kind));
                        out.println((proof.holds() ? "✓ " : "✗ ") + proof);
                        out.flush();
                        all++;
                        wrong += proof.holds() ? 0 : 1;
                    }
                }
            }
        }
        out.println(
                "%d of %d exercises are as they should be, each counted once for every language"
                        .formatted(all - wrong, all));
        out.flush();
        return wrong == 0;
    }

    /// The engines to prove it on: those that are here.
    private List<EngineKind> wanted(Lesson lesson, Exercise exercise, Engines engines) {
        boolean wanted =
                names.isEmpty()
                        || names.contains(lesson.id())
                        || names.contains(lesson.id() + "/" + exercise.id());
        return exercise.engines().stream()
                .filter(_ -> wanted)
                .filter(
                        kind ->
                                engines.find(kind)
                                        .filter(engine -> engine.availability().available())
                                        .isPresent())
                .toList();
    }
}
