package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Languages;
import forklore.ground.Text;
import forklore.lesson.CourseReader;
import forklore.lesson.Lesson;
import forklore.lesson.ParameterValues;
import forklore.lesson.Prediction;
import forklore.lesson.RecordedRun;
import forklore.lesson.Tour;
import forklore.lesson.TourStep;
import forklore.model.Halts;
import forklore.model.Measure;
import forklore.model.Measures;
import forklore.model.Timeline;
import forklore.trace.Moment;
import forklore.trace.TraceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tours of all lessons: that each is whole, and that the recordings tell its story.
class ToursTest {
    private static final List<Language> SPOKEN = List.of(Language.EN, Languages.ZH);

    static Stream<Lesson> lessons() {
        return DemoRun.COURSE.lessons().stream();
    }

    private static Tour tour(Lesson lesson) {
        return lesson.tour().orElseThrow(() -> new AssertionError(lesson.id() + " has no tour"));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonHasATourThatSpeaksBothLanguages(Lesson lesson) {
        var tour = tour(lesson);
        assertThat(tour.steps()).hasSizeBetween(6, 12);
        for (var step : tour.steps()) {
            for (var language : SPOKEN) {
                assertThat(step.sentence().words().get(language)).as("%s", step).isNotBlank();
                assertThat(step.notes().words().words().get(language)).as("%s", step).isNotBlank();
            }
            assertThat(step.notes().minutes()).as("%s", step).isPresent();
        }
        double planned =
                tour.steps().stream().mapToDouble(s -> s.notes().minutes().orElse(0)).sum();
        assertThat(planned).isBetween(tour.minutes() - 1.0, (double) tour.minutes());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTourAsksAndHalts(Lesson lesson) {
        var acts = tour(lesson).steps().stream().flatMap(step -> step.act().stream()).toList();
        assertThat(acts).anyMatch(TourStep.Act::question);
        assertThat(acts).anyMatch(act -> act.halt().filter(halt -> !halt.isEnd()).isPresent());
    }

    /// Whoever runs what is recorded is never left alone: each halt is in each recording, and they
    /// come in the order of the steps.
    @ParameterizedTest
    @MethodSource("lessons")
    void everyHaltIsReachedInEveryRecording(Lesson lesson) throws IOException {
        Optional<TourStep.Act> before = Optional.empty();
        var halts = new ArrayList<Moment>();
        for (var step : tour(lesson).steps()) {
            if (step.act().isEmpty()) {
                continue;
            }
            var act = step.act().get();
            if (before.isPresent() && !act.goesOnFrom(before.get())) {
                check(lesson, before.get(), halts);
                halts.clear();
            }
            act.halt().ifPresent(halts::add);
            before = step.act();
        }
        check(lesson, before.orElseThrow(), halts);
    }

    private static void check(Lesson lesson, TourStep.Act act, List<Moment> halts)
            throws IOException {
        var demo = lesson.demo(act.demo()).orElseThrow();
        assertThat(demo.recordings()).hasSize(demo.engines().size() * SPOKEN.size());
        for (var run : demo.recordings()) {
            var timeline = timeline(run);
            int last = -1;
            for (var halt : halts) {
                OptionalInt found = Halts.find(timeline, halt, last);
                assertThat(found).as("%s in %s", halt, run.place()).isPresent();
                last = found.getAsInt();
            }
        }
    }

    /// The speaker knows what to say to each wrong answer, and only to those.
    @ParameterizedTest
    @MethodSource("lessons")
    void everyWrongAnswerHasItsNote(Lesson lesson) throws IOException {
        for (var step : tour(lesson).steps()) {
            var asked = step.act().filter(TourStep.Act::question);
            if (asked.isEmpty()) {
                continue;
            }
            var demo = lesson.demo(asked.get().demo()).orElseThrow();
            var prediction = demo.prediction().orElseThrow();
            for (var run : demo.recordings()) {
                var right =
                        prediction.right(
                                measured(prediction, timeline(run)), ParameterValues.initial(demo));
                var wrong =
                        IntStream.range(0, prediction.options().size())
                                .filter(i -> !right.contains(i))
                                .boxed()
                                .toList();
                assertThat(step.notes().wrong().keySet())
                        .as("%s in %s", step.sentence(), run.place())
                        .containsExactlyInAnyOrderElementsOf(wrong);
                assertThat(step.notes().wrong().values()).allSatisfy(ToursTest::isInBoth);
            }
        }
    }

    private static void isInBoth(Text text) {
        assertThat(SPOKEN).allSatisfy(one -> assertThat(text.words().get(one)).isNotBlank());
    }

    private static double measured(Prediction prediction, Timeline timeline) {
        return switch (Measures.of(timeline.end()).get(prediction.measure()).orElseThrow()) {
            case Measure.Quantity quantity -> quantity.value();
            case Measure.Words words -> Double.parseDouble(words.text());
        };
    }

    private static Timeline timeline(RecordedRun run) throws IOException {
        try (var in = run.open()) {
            return Timeline.EMPTY.append(TraceFile.read(in).events());
        }
    }

    @Test
    void theCheckFindsNothing() {
        assertThat(CourseReader.check(Path.of("lessons")).mistakes()).isEmpty();
    }
}
