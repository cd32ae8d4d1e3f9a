package forklore.course;

import forklore.ground.Language;
import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;

import java.util.stream.Stream;

/// What a lesson says, as it is written: its page, questions, answers and experiments.
final class LessonTexts {
    private LessonTexts() {}

    static Stream<String> of(Lesson lesson, Language language) {
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
        return Stream.concat(page, lesson.demos().stream().flatMap(demo -> of(demo, language)));
    }

    private static Stream<String> of(Demo demo, Language language) {
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
}
