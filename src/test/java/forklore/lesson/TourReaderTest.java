package forklore.lesson;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.trace.Happening;
import forklore.trace.Moment;
import forklore.trace.Wait;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

class TourReaderTest {
    private static final String DESCRIPTOR =
            """
            title: { en: Locks, zh: 锁 }
            parameters:
              workers: { label: workers, min: 1, max: 8 }
            demos:
              - id: one
                title: One
                parts:
                  - { lane: left, java: One.java }
                  - { lane: right, java: One.java }
                parameters: [workers]
                prediction:
                  question: How many?
                  measure: left.processes
                  answers: [{ text: one, value: 1 }, { text: all, value: workers + 1 }]
                  explanation: None.
              - { id: two, title: Two, java: One.java }
            tour:
              minutes: 9
              steps:
                - text: { en: Look., zh: 看。 }
                  view: page
                  section: Why locks
                  notes: Begin slowly.
                - text: Guess.
                  view: [listing, scene]
                  demo: one
                  question: true
                  minutes: 2
                  wrong: { A: { en: Not one., zh: 不是一个。 } }
                  notes: Wait for the hands.
                - text: The third.
                  view: scene
                  demo: one
                  halt: { process-started: 3, lane: right, by: 2 }
                  notes: Point at it.
                - text: Over.
                  view: [scene, output]
                  demo: one
                  halt: end
                  notes: Read it out.
                - text: More.
                  view: timeline
                  demo: one
                  set: { workers: 5 }
                  halt: { blocked: lock, nth: 2, limited: true }
                  notes: Compare.
                - text: Again.
                  view: scene
                  demo: two
                  anew: true
                  halt: { output: "hello", by: main }
                  notes: Let them talk.
            """;
    private static final String PAGE =
            "Words.\n\n```demos\none\ntwo\n```\n\n## Why locks\n\nBecause.\n";

    @TempDir Path course;
    private Path lesson;

    @BeforeEach
    void writeALesson() throws IOException {
        lesson = Files.createDirectories(course.resolve("num08-locks"));
        Files.createDirectories(lesson.resolve("java"));
        Files.writeString(lesson.resolve("lesson.yaml"), DESCRIPTOR);
        Files.writeString(lesson.resolve("en.md"), PAGE);
        Files.writeString(lesson.resolve("zh.md"), PAGE.replace("Why locks", "为什么要锁"));
        Files.writeString(lesson.resolve("zh.yaml"), "\"hello\": \"你好\"\n");
        Files.writeString(
                lesson.resolve("java/One.java"),
                "static final int WORKERS = 3;\nvoid main() {\n    IO.println(\"hello\");\n}\n");
    }

    private Tour tour() {
        var read = CourseReader.read(course);
        assertThat(read.mistakes()).isEmpty();
        return read.lesson("num08").orElseThrow().tour().orElseThrow();
    }

    private TourStep.Act act(int step) {
        return tour().steps().get(step).act().orElseThrow();
    }

    @Test
    void aStepSaysWhatIsSeenAndWhatToSay() {
        var first = tour().steps().getFirst();
        assertThat(tour().minutes()).isEqualTo(9);
        assertThat(tour().steps()).hasSize(6);
        assertThat(first.sentence().in(ZH)).isEqualTo("看。");
        assertThat(first.views()).containsExactly(View.PAGE);
        assertThat(first.section().in(Language.EN)).isEqualTo("Why locks");
        assertThat(first.section().in(ZH)).isEqualTo("为什么要锁");
        assertThat(first.notes().words()).isEqualTo(Text.same("Begin slowly."));
        assertThat(first.act()).isEmpty();
    }

    @Test
    void aQuestionKnowsWhatToSayToAWrongAnswer() {
        var asked = tour().steps().get(1);
        assertThat(asked.act().orElseThrow().question()).isTrue();
        assertThat(asked.notes().minutes()).hasValue(2);
        assertThat(asked.notes().wrong())
                .isEqualTo(Map.of(0, new Text(Map.of(Language.EN, "Not one.", ZH, "不是一个。"))));
    }

    @Test
    void haltsAreMomentsOfTheRun() {
        assertThat(act(2).halt())
                .hasValue(
                        new Moment(Happening.Plain.PROCESS_STARTED, 3, "right", OptionalInt.of(2)));
        assertThat(act(3).halt()).hasValue(Moment.END);
        assertThat(act(4).halt())
                .hasValue(
                        new Moment(
                                new Happening.Waits(Wait.LOCK, true), 2, "", OptionalInt.empty()));
        assertThat(act(5).halt().orElseThrow().what())
                .isEqualTo(new Happening.Prints(new Text(Map.of(Language.EN, "hello", ZH, "你好"))));
    }

    @Test
    void aStepGoesOnWithTheRunOfTheOneBeforeIfNothingIsChanged() {
        assertThat(act(3).goesOnFrom(act(2))).isTrue();
        assertThat(act(4).goesOnFrom(act(3))).isFalse();
        assertThat(act(5).goesOnFrom(act(5))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "view: page|view: stage|21|no view is called \"stage\"; there are page, listing",
                "view: page|view: []|21|one view or two",
                "section: Why locks|section: Why|22|no section \"Why\"; it has: Why locks",
                "view: page|view: scene|22|only where the page is in view",
                "demo: one|demo: three|26|no demo \"three\"",
                "question: true|question: perhaps|27|expected true or false",
                "wrong: { A|wrong: { C|29|from A to B",
                "lane: right|lane: middle|34|no lane \"middle\"; it has left, right",
                "process-started: 3|process-started: 0|34|whole number from 1",
                "process-started: 3|process-begun: 3|34|unknown key \"process-begun\"",
                "process-started: 3, l|l|34|a moment is one of: task-submitted, task-started",
                "halt: end|halt: ende|39|no moment is called \"ende\"",
                "workers: 5|workers: 9|44|from 1 to 8",
                "blocked: lock|blocked: luck|45|nobody waits in \"luck\"; there are sleep, join",
                "demo: two|question: true|49|needs a demo",
            })
    void aMistakeInATourIsToldWithItsLine(String right, String wrong, int line, String message)
            throws IOException {
        Files.writeString(lesson.resolve("lesson.yaml"), changed(right, wrong));
        assertThat(CourseReader.read(course).mistakes())
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.file()).endsWith("num08-locks/lesson.yaml");
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.message()).contains(message);
                            assertThat(mistake.breaking()).isTrue();
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "notes: Point at it.|minutes: 1|31|has no notes",
                "minutes: 2|minutes: 20|18|20.0 minutes together, the tour only 9",
                "halt: end|minutes: 1|24|never answered",
                "zh: 看。|zu: 看。|20|\"zh\" is missing",
            })
    void whatATourLacksIsToldWithItsLine(String right, String wrong, int line, String message)
            throws IOException {
        Files.writeString(lesson.resolve("lesson.yaml"), changed(right, wrong));
        assertThat(CourseReader.read(course).mistakes())
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.message()).contains(message);
                        });
    }

    private static String changed(String right, String wrong) {
        assertThat(DESCRIPTOR).contains(right);
        int place = DESCRIPTOR.indexOf(right, DESCRIPTOR.indexOf("tour:"));
        return DESCRIPTOR.substring(0, place)
                + wrong
                + DESCRIPTOR.substring(place + right.length());
    }

    @Test
    void aTourTooShortOrASentenceTooLongBreaksNothing() throws IOException {
        String shorter = DESCRIPTOR.substring(0, DESCRIPTOR.indexOf("    - text: Again."));
        Files.writeString(
                lesson.resolve("lesson.yaml"), shorter.replace("More.", "More ".repeat(40)));
        var read = CourseReader.read(course);
        assertThat(read.mistakes())
                .extracting(Mistake::message)
                .anyMatch(message -> message.startsWith("5 steps; a tour has 6 to 12"))
                .anyMatch(message -> message.startsWith("199 characters in \"en\""));
        assertThat(read.lesson("num08").orElseThrow().broken()).isEmpty();
    }

    @Test
    void aHaltThatARecordingNeverComesToIsToldByTheCheck() throws IOException {
        Path folder = Files.createDirectories(lesson.resolve("recordings"));
        Files.writeString(
                folder.resolve("one.java.en.jsonl"),
                """
                {"event":"RunStarted","t":0,"pid":1,"demo":"d","engine":"java","runtime":"r"}
                {"event":"RunEnded","t":9,"pid":1,"outcome":"exited"}
                """);
        assertThat(CourseReader.read(course).mistakes()).isEmpty();
        assertThat(CourseReader.check(course).mistakes())
                .singleElement()
                .asString()
                .endsWith("lesson.yaml:34: one.java.en.jsonl never comes to this halt");
    }

    @Test
    void haltsInTheWrongOrderAreToldByTheCheck() throws IOException {
        Path folder = Files.createDirectories(lesson.resolve("recordings"));
        Files.writeString(
                lesson.resolve("lesson.yaml"),
                changed("halt: { process-started: 3, lane: right, by: 2 }", "halt: end")
                        .replace(
                                "halt: end\n      notes: Read",
                                "halt: queue-put\n      notes: Read"));
        Files.writeString(
                folder.resolve("one.java.en.jsonl"),
                """
                {"event":"RunStarted","t":0,"pid":1,"demo":"d","engine":"java","runtime":"r"}
                {"event":"QueuePut","t":5,"pid":2,"queue":"q","size":1,"capacity":0,"value":"v"}
                {"event":"RunEnded","t":9,"pid":1,"outcome":"exited"}
                """);
        assertThat(CourseReader.check(course).mistakes())
                .extracting(Mistake::toString)
                .anyMatch(
                        told ->
                                told.endsWith(
                                        "lesson.yaml:39: one.java.en.jsonl comes to this halt"
                                                + " before that of the step above"));
    }

    @Test
    void aLessonNeedsNoTour() throws IOException {
        String without = DESCRIPTOR.substring(0, DESCRIPTOR.indexOf("tour:"));
        Files.writeString(lesson.resolve("lesson.yaml"), without);
        var read = CourseReader.read(course);
        assertThat(read.mistakes()).isEqualTo(List.of());
        assertThat(read.lesson("num08").orElseThrow().tour()).isEmpty();
    }
}
