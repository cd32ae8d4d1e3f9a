package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.lesson.RecordedRun;
import forklore.model.Measure;
import forklore.model.Measures;
import forklore.model.Timeline;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.TraceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The recordings that ship with the lessons. `forklore record lessons` makes them anew.
class RecordingsTest {
    /// Larger ones would make the app large, too.
    private static final int MOST_EVENTS = 6000;

    /// A demo on an engine, in a language.
    record Case(String name, EngineKind engine, Language language) {
        RecordedRun recording() {
            var found = DemoRun.demo(name).recording(engine, language);
            assertThat(found).as("recording of %s", this).isPresent();
            return found.orElseThrow();
        }

        TraceFile trace() throws IOException {
            try (var in = recording().open()) {
                return TraceFile.read(in);
            }
        }
    }

    static Stream<Case> everyDemo() {
        var cases = new ArrayList<Case>();
        for (var lesson : DemoRun.COURSE.lessons()) {
            for (var demo : lesson.demos()) {
                for (var engine : demo.engines()) {
                    for (var language : Language.all()) {
                        cases.add(new Case(lesson.id() + "/" + demo.id(), engine, language));
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("everyDemo")
    void isAWholeRunOfThisDemo(Case demo) throws IOException {
        assertThat(demo.recording().language()).isEqualTo(demo.language());
        var trace = demo.trace();
        assertThat(trace.problems()).isEmpty();
        assertThat(trace.events()).hasSizeLessThan(MOST_EVENTS);
        assertThat(trace.events().getFirst())
                .isInstanceOfSatisfying(
                        RunStarted.class,
                        start -> {
                            assertThat(start.demo()).isEqualTo(demo.name());
                            assertThat(start.engine()).isEqualTo(demo.engine().code());
                        });
        assertThat(trace.events().getLast())
                .isInstanceOfSatisfying(
                        RunEnded.class, end -> assertThat(end.outcome()).isNotEqualTo("stopped"));
    }

    /// A listing that was changed later would have other lines.
    @ParameterizedTest
    @MethodSource("everyDemo")
    void everyCursorStandsOnALineOfCode(Case demo) throws IOException {
        for (var event : demo.trace().events()) {
            if (event instanceof LineReached reached) {
                var source = source(demo, reached.lane());
                assertThat(reached.line()).isBetween(1, source.size());
                assertThat(source.get(reached.line() - 1))
                        .isNotBlank()
                        .doesNotMatch("\\s*(//|#).*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyDemo")
    void tellsNothingOfTheMachineThatMadeIt(Case demo) throws IOException {
        var home = System.getProperty("user.home");
        for (var event : demo.trace().events()) {
            if (event instanceof OutputWritten said) {
                assertThat(said.text()).doesNotContain("/root/", "/home/", home + "/");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyDemo")
    void provesOneAnswerRight(Case demo) throws IOException {
        var prediction = DemoRun.demo(demo.name()).prediction();
        var events = demo.trace().events();
        var values = ((RunStarted) events.getFirst()).parameters();
        var measures = Measures.of(Timeline.EMPTY.append(events).end());
        var measured = measures.get(prediction.orElseThrow().measure()).orElseThrow();
        var right = prediction.get().right(number(measured), values);
        assertThat(right).hasSize(1);
        String answer = prediction.get().options().get(right.getFirst()).text().in(Language.EN);
        RightAnswers.to(demo.name(), demo.engine())
                .ifPresent(expected -> assertThat(answer).startsWith(expected));
    }

    @Test
    void everyDemoAsksBeforeItRuns() {
        assertThat(DemoRun.COURSE.lessons())
                .flatMap(Lesson::demos)
                .allSatisfy(demo -> assertThat(demo.prediction()).as(demo.id()).isPresent());
    }

    private static double number(Measure measure) {
        return switch (measure) {
            case Measure.Quantity quantity -> quantity.value();
            case Measure.Words words -> Double.parseDouble(words.text());
        };
    }

    private static List<String> source(Case demo, String lane) {
        Listing listing =
                DemoRun.demo(demo.name()).parts().stream()
                        .filter(part -> part.lane().equals(lane))
                        .map(part -> part.listings().get(demo.engine()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        return listing.source().lines().toList();
    }
}
