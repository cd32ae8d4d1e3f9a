package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.app.Attempt;
import forklore.app.Engines;
import forklore.engine.Run;
import forklore.ground.Language;
import forklore.judge.Judgement;
import forklore.judge.Report;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Listing;
import forklore.run.Limits;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What the app says to wrong attempts of a learner's kind: each is run, is not solved, and is told
/// the sentence that its first line names. That line also says which of them hang.
class AttemptsIT {
    private static final Path ATTEMPTS = Path.of("src/test/resources/forklore/attempts");
    private static final String SAID = " said: ";
    private static final String HANGS = " hangs,";

    /// Long enough for each that ends, on a busy machine, too.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// For those that never end: what they have done by then is enough to judge them.
    private static final Duration HANGING = Duration.ofSeconds(6);

    private static final int SIDE_BY_SIDE = 4;

    /// All of them take more than two minutes of the processor.
    private static final boolean EVERY = "all".equals(System.getProperty("forklore.attempts"));

    private static final int ONE_IN = 4;

    /// @param exercise `num03/five-processes`
    /// @param said a part of the sentence that helps
    private record Wrong(Path file, String exercise, Listing listing, String said) {
        static Wrong read(Path file) {
            try {
                String source = Files.readString(file);
                String first = source.lines().findFirst().orElseThrow();
                Path folder = Objects.requireNonNull(file.getParent());
                Path lesson = Objects.requireNonNull(folder.getParent());
                var kind = file.toString().endsWith(".py") ? EngineKind.PYTHON : EngineKind.JAVA;
                return new Wrong(
                        file,
                        lesson.getFileName() + "/" + folder.getFileName(),
                        new Listing(kind, file.getFileName().toString(), source),
                        first.substring(first.indexOf(SAID) + SAID.length()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Duration limit() {
            return listing.source().lines().findFirst().orElseThrow().contains(HANGS)
                    ? HANGING
                    : LONGEST;
        }
    }

    private static List<Wrong> attempts() throws IOException {
        try (var files = Files.walk(ATTEMPTS)) {
            var all = files.filter(Files::isRegularFile).sorted().map(Wrong::read).toList();
            assertThat(all).hasSize(78);
            return IntStream.range(0, all.size())
                    .filter(i -> EVERY || i % ONE_IN == 0)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    @Test
    void everyWrongAttemptIsToldWhatHelps() throws IOException {
        var attempts = attempts();
        var course = CourseReader.bundled();
        try (var engines = new Engines();
                var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var told =
                    attempts.stream()
                            .map(
                                    wrong ->
                                            CompletableFuture.supplyAsync(
                                                    () -> judged(wrong, course, engines), threads))
                            .toList();
            var checks = new SoftAssertions();
            for (int i = 0; i < attempts.size(); i++) {
                var wrong = attempts.get(i);
                var judgement = told.get(i).join();
                String report = String.join("\n", Report.of(judgement, Language.EN));
                checks.assertThat(judgement.solved()).as("%s\n%s", wrong.file(), report).isFalse();
                checks.assertThat(report).as(wrong.file().toString()).contains(wrong.said());
            }
            checks.assertAll();
        }
    }

    private static Judgement judged(Wrong wrong, Course course, Engines engines) {
        var attempt =
                new Attempt(
                        wrong.exercise(),
                        exercise(course, wrong.exercise()),
                        Limits.within(wrong.limit()),
                        _ -> {},
                        (Run run) -> run.outcome().join());
        return attempt.of(engines.find(wrong.listing().engine()).orElseThrow(), wrong.listing());
    }

    private static Exercise exercise(Course course, String name) {
        String[] parts = name.split("/");
        return course.lesson(parts[0]).orElseThrow().exercise(parts[1]).orElseThrow();
    }
}
