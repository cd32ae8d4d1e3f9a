package forklore.app.cli;

import forklore.lesson.Course;
import forklore.lesson.CourseReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Reads the lessons in a folder and prints every mistake with its place.
@Command(
        name = "check",
        description = "Checks the lessons in a folder.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "a folder with lessons, or one lesson's folder")
    private Path folder;

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
        return mistakes == 0 ? 0 : Complaint.FAILED;
    }
}
