package forklore.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads a course: a folder with one folder for each lesson.
///
/// Whatever is wrong becomes a [Mistake] with its place; a lesson with a breaking mistake is marked
/// [Lesson#broken()] and harms no other. `lessons/README.md` describes the files.
public final class CourseReader {
    private static final String BUNDLED = "/forklore/lessons";
    private static final String LABEL = "lessons";

    private CourseReader() {}

    /// The course that comes with the app, wherever the app's classes are: a folder or a jar.
    ///
    /// @throws UncheckedIOException if the app itself is damaged
    public static Course bundled() {
        return inBundle(root -> read(root, LABEL, false));
    }

    /// One lesson of those that come with the app, without a look at the others.
    ///
    /// @param id as `num01`
    /// @throws UncheckedIOException if the app itself is damaged
    public static Optional<Lesson> bundledLesson(String id) {
        return inBundle(root -> lesson(root, LABEL, id));
    }

    /// One lesson of a course in a folder of the user's, as [#read] reads it, without a look at the
    /// others; empty also where the folder can't be read.
    ///
    /// @param id as `num01`
    public static Optional<Lesson> lesson(Path folder, String id) {
        try {
            return lesson(folder, folder.toString(), id);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Reads something below a folder.
    @FunctionalInterface
    private interface Reading<T> {
        T at(Path root) throws IOException;
    }

    private static <T> T inBundle(Reading<T> reading) {
        var resource = CourseReader.class.getResource(BUNDLED);
        if (resource == null) {
            throw new UncheckedIOException(
                    new IOException("the app is incomplete: it has no " + BUNDLED));
        }
        try {
            var uri = resource.toURI();
            if (!uri.getScheme().equals("jar")) {
                return reading.at(Path.of(uri));
            }
            try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                return reading.at(jar.getPath(BUNDLED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the app's lessons cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The course in a folder of the user's; or one lesson, if the folder itself has a
    /// `lesson.yaml`. A folder that is missing or empty gives a course with a mistake and no
    /// lesson.
    public static Course read(Path folder) {
        return read(folder, false);
    }

    /// Reads a course as [#read] does, and looks into its recordings, too: whether the tours come
    /// to their halts. That takes a while.
    public static Course check(Path folder) {
        return read(folder, true);
    }

    private static Course read(Path folder, boolean playing) {
        try {
            return read(folder, folder.toString(), playing);
        } catch (IOException e) {
            var why = Files.isDirectory(folder) ? "the folder cannot be read" : "no such folder";
            return new Course(List.of(), List.of(new Mistake(folder.toString(), 1, why)));
        }
    }

    private static Course read(Path root, String label, boolean playing) throws IOException {
        var lessons = new ArrayList<Lesson>();
        var mistakes = new ArrayList<Mistake>();
        var numbers = new HashMap<Integer, String>();
        for (var folder : folders(root)) {
            var name = folder.getFileName().toString();
            var inside = folder.equals(root) ? label : label + "/" + name;
            var result = LessonReader.read(folder, inside, playing);
            lessons.add(result.lesson());
            mistakes.addAll(result.mistakes());
            var other = numbers.putIfAbsent(result.lesson().number(), name);
            if (other != null) {
                var why = "\"%s\" has the same number: give one of them another".formatted(other);
                mistakes.add(new Mistake(inside, 1, why, false));
            }
        }
        if (lessons.isEmpty()) {
            mistakes.add(
                    new Mistake(
                            label, 1, "no lesson here: a folder numNN-name with a lesson.yaml"));
        }
        lessons.sort(Comparator.comparingInt(Lesson::number));
        var ids = lessons.stream().map(Lesson::id).collect(Collectors.toSet());
        var glossary = GlossaryReader.read(root, label, ids);
        mistakes.addAll(glossary.mistakes());
        return new Course(lessons, glossary.glossary(), mistakes);
    }

    private static Optional<Lesson> lesson(Path root, String label, String id) throws IOException {
        for (var folder : folders(root)) {
            var name = folder.getFileName().toString();
            if (LessonReader.id(name).equals(id)) {
                var inside = folder.equals(root) ? label : label + "/" + name;
                return Optional.of(LessonReader.read(folder, inside, false).lesson());
            }
        }
        return Optional.empty();
    }

    private static List<Path> folders(Path root) throws IOException {
        if (Files.isRegularFile(root.resolve(LessonReader.DESCRIPTOR))) {
            return List.of(root.toRealPath());
        }
        try (var entries = Files.list(root)) {
            return entries.filter(CourseReader::isLesson)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isLesson(Path folder) {
        return Files.isDirectory(folder)
                && (Files.exists(folder.resolve(LessonReader.DESCRIPTOR))
                        || folder.getFileName().toString().startsWith("num"));
    }
}
