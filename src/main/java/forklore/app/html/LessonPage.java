package forklore.app.html;

import forklore.ground.Language;
import forklore.lesson.Block;
import forklore.lesson.Course;
import forklore.lesson.Glossary;
import forklore.lesson.Lesson;

import java.util.List;
import java.util.Locale;

/// The page of a lesson: its prose in each language, and in it players for the recordings of its
/// demos.
final class LessonPage {
    private final Lesson lesson;
    private final Glossary glossary;
    private final LessonRuns runs;
    private final Assembly assembly = new Assembly();
    private final Markup body = new Markup();

    private LessonPage(Course course, Lesson lesson) {
        this.lesson = lesson;
        this.glossary = course.glossary();
        this.runs = new LessonRuns(course, lesson);
    }

    static String of(Course course, Lesson lesson, List<Voice> voices, Assembly.Look look) {
        return new LessonPage(course, lesson).page(voices, look);
    }

    private String page(List<Voice> voices, Assembly.Look look) {
        body.open("header", "class", "top").open("div", "class", "top-title");
        for (Voice voice : voices) {
            String title = lesson.title().in(voice.language());
            body.element("span", title, "class", "brand", "data-in", voice.language().code());
        }
        body.close("div");
        body.open("div", "class", "switches").close("div").close("header");
        NoScript.add(body);
        body.open("main");
        voices.forEach(this::article);
        body.close("main");
        Language first = look.language().orElse(Language.EN);
        return assembly.page(look, lesson.title().in(first) + " · Forklore", body.toString());
    }

    private void article(Voice voice) {
        Language language = voice.language();
        body.open("article", "lang", language.tag(), "data-in", language.code());
        String number = String.format(Locale.ROOT, "%02d", lesson.number());
        body.element("p", voice.message("page.kicker", number), "class", "kicker");
        body.element("h1", lesson.title().in(language));
        var terms = new Terms(glossary, voice);
        var study = new StudyMarkup(lesson.study(), voice, body);
        study.goals();
        var demos = new DemoMarkup(lesson, runs, voice, assembly, body);
        var exercises = new ExerciseMarkup(lesson, voice, body);
        for (Block block : lesson.page(language)) {
            switch (block) {
                case Block.Prose prose -> prose(prose.markdown(), terms);
                case Block.Demos several -> demos.group(several.demos());
                case Block.Happened happened -> demos.happened(happened);
                case Block.Experiments experiments -> demos.experiments(experiments.demo());
                case Block.Quizzes quizzes -> study.quizzes(quizzes.quizzes());
                case Block.Exercises several -> exercises.exercises(several.exercises());
                case Block.SelfCheck check -> check(check, voice);
            }
        }
        study.learnt();
        terms.cards(body);
        body.close("article");
    }

    private void prose(String markdown, Terms terms) {
        body.open("div", "class", "prose").raw(ProseHtml.of(markdown, terms)).close("div");
    }

    private void check(Block.SelfCheck check, Voice voice) {
        body.open("div", "class", "self-check prose").raw(ProseHtml.of(check.question()));
        body.open("details").element("summary", voice.message("check.show"));
        body.open("div", "class", "answer").raw(ProseHtml.of(check.answer())).close("div");
        body.close("details").close("div");
    }
}
