package forklore.course;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;
import forklore.lesson.Prediction;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The course as it reads.
class PagesTest {
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final String HAN = "\\p{IsHan}";

    /// A Latin letter or digit that touches a Chinese character, or a half-width mark after one.
    private static final Pattern CRAMPED =
            Pattern.compile(HAN + "[A-Za-z0-9,;:!?.(]|[A-Za-z0-9,;:!?)]" + HAN);

    static Stream<Named<Lesson>> lessons() {
        return DemoRun.COURSE.lessons().stream().map(lesson -> Named.of(lesson.id(), lesson));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isThereInBothLanguages(Lesson lesson) {
        assertThat(lesson.broken()).isEmpty();
        for (var language : Language.all()) {
            assertThat(lesson.page(language)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void showsNoMarkOfMarkdown(Lesson lesson) {
        for (var language : Language.all()) {
            assertThat(texts(lesson, language).flatMap(PagesTest::plain))
                    .noneMatch(text -> text.contains("*") || text.contains("`"));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void answersArePlainTexts(Lesson lesson) {
        assertThat(lesson.demos().stream().flatMap(demo -> demo.prediction().stream()))
                .flatExtracting(Prediction::options)
                .noneMatch(
                        answer ->
                                (answer.text().in(Language.EN) + answer.text().in(ZH))
                                        .contains("`"));
    }

    /// "8. Each round …" would be the eighth point of a list.
    @ParameterizedTest
    @MethodSource("lessons")
    void beginsNoTextWithANumberAndADot(Lesson lesson) {
        for (var language : Language.all()) {
            assertThat(texts(lesson, language))
                    .noneMatch(text -> text.matches("(?s)(\\{[\\w.-]+}|\\d+)[.)]\\s.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void setsChineseWithRoomAroundLatin(Lesson lesson) {
        assertThat(texts(lesson, ZH).flatMap(PagesTest::plain))
                .noneMatch(text -> CRAMPED.matcher(text).find());
    }

    private static Stream<String> texts(Lesson lesson, Language language) {
        var page =
                lesson.page(language).stream()
                        .flatMap(
                                block ->
                                        switch (block) {
                                            case Block.Prose prose -> Stream.of(prose.markdown());
                                            case Block.Happened it -> Stream.of(it.markdown());
                                            case Block.SelfCheck it ->
                                                    Stream.of(it.question(), it.answer());
                                            case Block.Demos unused -> Stream.empty();
                                            case Block.Experiments unused -> Stream.empty();
                                        });
        return Stream.concat(page, lesson.demos().stream().flatMap(demo -> texts(demo, language)));
    }

    private static Stream<String> texts(Demo demo, Language language) {
        var prediction =
                demo.prediction().stream()
                        .flatMap(
                                p ->
                                        Stream.concat(
                                                Stream.of(p.question(), p.explanation()),
                                                p.options().stream().map(o -> o.text())));
        var experiments = demo.experiments().stream().map(e -> e.text());
        return Stream.concat(prediction, experiments).map(text -> text.in(language));
    }

    /// What a reader sees as text, code apart.
    private static Stream<String> plain(String markdown) {
        List<String> seen = new ArrayList<>();
        MARKDOWN.parse(markdown.replaceAll("(?m)^\\|.*$", ""))
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Text text) {
                                seen.add(text.getLiteral());
                            }
                        });
        return seen.stream();
    }
}
