package forklore.app.html;

import forklore.app.Toolkit;
import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.Lesson;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Theme;
import forklore.ui.stage.FxTextMeasure;
import forklore.ui.stage.Wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Writes pages, in all languages of the app, with the window's fonts as the measure. A toolkit
/// starts once in a process, so only one of its methods can be called, once.
///
/// @param language what a page opens in; the browser's own where empty
/// @param theme what a page opens in; the reader's system's where empty
public record HtmlPages(Optional<Language> language, Optional<Theme> theme) {
    /// The page of a run.
    public String run(Played run) {
        return with(voices -> RunPage.of(run, voices, look("run")));
    }

    /// The page of a lesson, with the recordings that it comes with.
    public String lesson(Course course, Lesson lesson) {
        return with(voices -> LessonPage.of(course, lesson, voices, look("lesson")));
    }

    private Assembly.Look look(String kind) {
        return new Assembly.Look(kind, language, theme);
    }

    private static String with(Function<List<Voice>, String> page) {
        try {
            return Toolkit.startHeadless(
                    () -> page.apply(Language.all().stream().map(HtmlPages::voice).toList()));
        } finally {
            Toolkit.stop();
        }
    }

    private static Voice voice(Language language) {
        var wording = new Wording(new Messages(language.locale()));
        return new Voice(language, wording, new FxTextMeasure(wording));
    }
}
