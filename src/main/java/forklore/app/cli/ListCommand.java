package forklore.app.cli;

import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;
import forklore.lesson.Parameter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/// Prints the lessons and their demos.
@Command(
        name = "list",
        description = "The lessons and their demos.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
    @Mixin private Courses courses;
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (Lesson lesson : courses.course().lessons()) {
            out.println(lesson.id() + "  " + lesson.title().in(Language.EN));
            lesson.broken().ifPresent(mistake -> out.println("  broken: " + mistake));
            for (Demo demo : lesson.demos()) {
                out.println(line(lesson, demo));
            }
        }
        out.flush();
    }

    private static String line(Lesson lesson, Demo demo) {
        String parameters =
                demo.parameters().stream()
                        .map(ListCommand::describe)
                        .collect(Collectors.joining(" "));
        return "  %-28s %s".formatted(lesson.id() + "/" + demo.id(), parameters).stripTrailing();
    }

    private static String describe(Parameter parameter) {
        return parameter.id() + "=" + parameter.initial();
    }
}
