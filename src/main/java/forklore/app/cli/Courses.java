package forklore.app.cli;

import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Lesson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The course that a command works with, and how its demos are found by name.
final class Courses {
    @Option(
            names = "--lessons",
            paramLabel = "DIR",
            description = "a folder with lessons, instead of those that come with Forklore")
    @Nullable Path folder;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private final Map<String, Lesson> known = new HashMap<>();

    /// The command before all others, behind which a folder can be named for whichever it is.
    interface Before {
        @Nullable Courses courses();
    }

    /// What is part of another part of a command doesn't know the command itself.
    void belongTo(CommandSpec whole) {
        command = whole;
    }

    Course course() {
        Path chosen = checked();
        return chosen == null ? CourseReader.bundled() : CourseReader.read(chosen);
    }

    private @Nullable Path checked() {
        Path chosen = chosen();
        if (chosen != null && !Files.isDirectory(chosen)) {
            throw Complaint.usage("--lessons " + chosen + ": there is no such folder.");
        }
        return chosen;
    }

    /// The folder that was named behind the command, or else the one before it.
    private @Nullable Path chosen() {
        if (folder != null
                || command == null
                || !(command.root().userObject() instanceof Before app)) {
            return folder;
        }
        Courses before = app.courses();
        return before == null ? null : before.folder;
    }

    /// A demo and the lesson that it belongs to.
    record Found(Lesson lesson, Demo demo) {
        String name() {
            return lesson.id() + "/" + demo.id();
        }

        /// The engine that was asked for; else Java, or what the demo has where it has none for
        /// Java.
        EngineKind engine(@Nullable EngineKind asked) {
            var own = demo.engines();
            if (asked != null && !own.contains(asked)) {
                throw Complaint.usage(
                        name()
                                + " has no listing for "
                                + asked.code()
                                + "; it has: "
                                + own.stream()
                                        .map(EngineKind::code)
                                        .collect(Collectors.joining(", ")));
            }
            return asked != null ? asked : own.stream().findFirst().orElse(EngineKind.JAVA);
        }
    }

    /// The demo called `LESSON/DEMO`; a lesson's name alone means its first demo.
    Found demo(String name) {
        int slash = name.indexOf('/');
        Lesson lesson = lesson(slash < 0 ? name : name.substring(0, slash));
        if (slash < 0 && !lesson.demos().isEmpty()) {
            return new Found(lesson, lesson.demos().getFirst());
        }
        String demoId = slash < 0 ? "" : name.substring(slash + 1);
        return lesson.subject(demoId)
                .map(demo -> new Found(lesson, demo))
                .orElseThrow(() -> noDemo(lesson, demoId));
    }

    /// The exercise called `LESSON/ID`.
    ///
    /// @throws Complaint where there is none, with names that are near
    Exercise exercise(String name) {
        int slash = name.indexOf('/');
        Lesson lesson = lesson(slash < 0 ? name : name.substring(0, slash));
        return lesson.exercise(slash < 0 ? "" : name.substring(slash + 1))
                .orElseThrow(() -> noExercise(name));
    }

    private Complaint noExercise(String name) {
        var all =
                course().lessons().stream()
                        .flatMap(
                                lesson ->
                                        lesson.exercises().stream()
                                                .map(one -> lesson.id() + "/" + one.id()))
                        .toList();
        return Complaint.usage(
                "There is no exercise \""
                        + name
                        + "\"."
                        + suggest(name, all)
                        + " See: forklore exercises");
    }

    /// The lesson of this id. It is read alone, and once.
    Lesson lesson(String id) {
        Lesson lesson = known.computeIfAbsent(id, this::read);
        if (lesson.broken().isPresent()) {
            throw Complaint.failed(id + " is broken: " + lesson.broken().get());
        }
        return lesson;
    }

    private Lesson read(String id) {
        Path chosen = checked();
        var found =
                chosen == null ? CourseReader.bundledLesson(id) : CourseReader.lesson(chosen, id);
        return found.orElseThrow(() -> noLesson(course(), id));
    }

    /// The lesson of that name, which has a tour.
    Lesson toured(String id) {
        Lesson lesson = lesson(id);
        if (lesson.tour().isEmpty()) {
            var toured = course().lessons().stream().filter(one -> one.tour().isPresent());
            String others = toured.map(Lesson::id).collect(Collectors.joining(", "));
            throw Complaint.usage(
                    id
                            + " has no tour."
                            + (others.isEmpty() ? "" : " These lessons have one: " + others + "."));
        }
        return lesson;
    }

    private static Complaint noLesson(Course course, String id) {
        var ids = course.lessons().stream().map(Lesson::id).toList();
        return Complaint.usage(
                "There is no lesson \"" + id + "\"." + suggest(id, ids) + " See: forklore list");
    }

    private Complaint noDemo(Lesson lesson, String id) {
        var own = names(lesson);
        var all = course().lessons().stream().flatMap(Courses::names);
        if (lesson.demos().isEmpty()) {
            return Complaint.usage(lesson.id() + " has no demos yet. See: forklore list");
        }
        return Complaint.usage(
                "There is no demo \""
                        + lesson.id()
                        + "/"
                        + id
                        + "\"."
                        + suggest(lesson.id() + "/" + id, Stream.concat(own, all).toList())
                        + " See: forklore list");
    }

    private static Stream<String> names(Lesson lesson) {
        return Stream.concat(
                        lesson.demos().stream().map(Demo::id),
                        lesson.exercises().stream().map(Exercise::id))
                .map(id -> lesson.id() + "/" + id);
    }

    private static String suggest(String name, List<String> names) {
        var near = NearNames.of(name, names);
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }
}
