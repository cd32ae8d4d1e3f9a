package forklore.course;

import forklore.ground.Language;
import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.Goal;
import forklore.lesson.Lesson;
import forklore.lesson.TourStep;

import java.util.stream.Stream;

/// What a lesson says, as it is written: its page, goals, questions, answers, experiments and tour.
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
                                            case Block.Quizzes unused -> Stream.empty();
                                            case Block.SelfCheck it ->
                                                    Stream.of(it.question(), it.answer());
                                            case Block.Exercises it ->
                                                    Stream.of(it.markdown(lesson, language));
                                            case Block.Demos unused -> Stream.empty();
                                            case Block.Experiments unused -> Stream.empty();
                                        });
        var demos = lesson.demos().stream().flatMap(demo -> of(demo, language));
        var tour = lesson.tour().stream().flatMap(told -> told.steps().stream());
        return Stream.of(
                        page,
                        demos,
                        tour.flatMap(step -> of(step, language)),
                        study(lesson, language))
                .flatMap(texts -> texts);
    }

    private static Stream<String> study(Lesson lesson, Language language) {
        var study = lesson.study();
        var goals = study.goals().stream().map(Goal::text);
        var quizzes =
                study.quizzes().stream()
                        .flatMap(
                                quiz ->
                                        Stream.concat(
                                                Stream.of(quiz.question()),
                                                quiz.answers().stream()
                                                        .flatMap(
                                                                answer ->
                                                                        Stream.of(
                                                                                answer.text(),
                                                                                answer.why()))));
        return Stream.of(goals, study.learnt().stream(), quizzes)
                .flatMap(texts -> texts)
                .map(text -> text.in(language));
    }

    private static Stream<String> of(TourStep step, Language language) {
        return Stream.concat(
                        Stream.of(step.sentence(), step.notes().words()),
                        step.notes().wrong().values().stream())
                .map(text -> text.in(language));
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
