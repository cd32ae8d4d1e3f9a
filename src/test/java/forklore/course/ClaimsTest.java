package forklore.course;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.Lesson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// The sentences that runs decide are still on the pages, in every language and word for word: who
/// changes one looks at its measure as well.
class ClaimsTest {
    static List<Claim> claims() {
        return Claims.ALL;
    }

    @ParameterizedTest
    @MethodSource("claims")
    void standsOnItsPage(Claim claim) {
        assertThat(texts(claim, Language.EN)).anyMatch(text -> text.contains(claim.en()));
        assertThat(texts(claim, ZH)).anyMatch(text -> text.contains(claim.zh()));
    }

    @Test
    void everyDemoHasOne() {
        var all =
                DemoRun.COURSE.lessons().stream()
                        .flatMap(
                                lesson ->
                                        lesson.demos().stream()
                                                .map(demo -> lesson.id() + "/" + demo.id()))
                        .toList();
        assertThat(Claims.ALL.stream().map(Claim::demo).distinct())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void noneStandsThereTwice() {
        assertThat(Claims.ALL)
                .extracting(claim -> claim.toString() + claim.engines())
                .doesNotHaveDuplicates();
    }

    private static Stream<String> texts(Claim claim, Language language) {
        Lesson lesson =
                DemoRun.COURSE
                        .lesson(claim.demo().substring(0, claim.demo().indexOf('/')))
                        .orElseThrow();
        return LessonTexts.of(lesson, language);
    }
}
