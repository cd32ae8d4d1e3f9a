package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.EngineKind;
import forklore.session.Report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file that a learner hands in.
public class ReportJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final String TEXT = ReportJson.write(report("小明"));

    public static Report report(String name) {
        var chapter =
                new Report.Chapter(
                        "num03",
                        true,
                        Map.of("orphan:RAN", Optional.of(DAY), "zombie:RAN", Optional.empty()),
                        List.of(new Report.Solution("reap", DAY, EngineKind.JAVA, "ab".repeat(32))),
                        List.of(
                                new Report.Answered("ten-forks", 2, 1, Optional.of(DAY)),
                                new Report.Answered("two-zombies", 1, 1, Optional.empty())),
                        3,
                        3);
        var empty = new Report.Chapter("num04", false, Map.of(), List.of(), List.of(), 3, 4);
        return new Report(name, DAY, List.of(chapter, empty));
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        var read = ReportJson.read(TEXT).orElseThrow();
        assertThat(read.unaltered()).isTrue();
        assertThat(read.name()).isEqualTo("小明");
        assertThat(read.day()).isEqualTo("2026-11-28");
        assertThat(read.opened()).isEqualTo(1);
        assertThat(read.done())
                .containsEntry("num03", new ReportJson.Done(true, 1, 3, 1, 3))
                .containsEntry("num04", new ReportJson.Done(false, 0, 3, 0, 4));
        assertThat(TEXT).contains("ab".repeat(32), "\"reap\"");
    }

    @Test
    void blanksAreNoChange() {
        String narrow = TEXT.replaceAll("\n *", "\n");
        assertThat(ReportJson.read(narrow).orElseThrow().unaltered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "小明|小红",
                "2026-11-28|2026-11-27",
                "abab|abba",
                "ten-forks|own-x",
                "\"wrong\" : 1|\"wrong\" : 0",
                "\"quizzesInAll\" : 3|\"quizzesInAll\" : 2",
                "\"opened\" : false|\"opened\" : true",
                "\"name\" :|\"note\" : 1, \"name\" :",
            })
    void whateverIsEditedIsNoticed(String was, String now) {
        String edited = TEXT.replaceFirst(was, now);
        assertThat(edited).isNotEqualTo(TEXT);
        assertThat(ReportJson.read(edited).orElseThrow().unaltered()).isFalse();
    }

    @Test
    void aDigestThatIsTakenAwayIsNoticed() {
        String edited = TEXT.replaceAll("(?m),\\s*\"digest\".*$", "");
        assertThat(ReportJson.read(edited).orElseThrow().unaltered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{",
                "[]",
                "3",
                "null",
                "{}",
                "{\"kind\": \"forklore-progress\"}",
                "{\"kind\": \"forklore-progress\", \"lessons\": 3}"
            })
    void whatIsNoSuchFileIsSaidToBeNone(String text) {
        assertThat(ReportJson.read(text)).isEmpty();
    }

    @Test
    void whatIsOfAnotherKindInsideCountsForNothing() {
        var read =
                ReportJson.read(
                                "{\"kind\": \"forklore-progress\", \"name\": [], \"lessons\":"
                                        + " [3, {\"exercises\": \"many\", \"quizzes\": 7}]}")
                        .orElseThrow();
        assertThat(read.unaltered()).isFalse();
        assertThat(read.opened()).isZero();
        assertThat(read.done().values()).allMatch(done -> done.right() == 0 && done.solved() == 0);
    }
}
