package forklore.app.html;

import forklore.lesson.Condition;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Hint;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.lesson.Placeholders;

import java.util.List;
import java.util.Optional;

/// The exercises of a lesson as a page can give them: what is asked for, what it begins with, what
/// it is judged by, and the hints one below the other. They are done in Forklore.
final class ExerciseMarkup {
    private final Lesson lesson;
    private final Voice voice;
    private final Markup out;

    ExerciseMarkup(Lesson lesson, Voice voice, Markup out) {
        this.lesson = lesson;
        this.voice = voice;
        this.out = out;
    }

    void exercises(List<String> ids) {
        ids.stream().flatMap(id -> lesson.exercise(id).stream()).forEach(this::exercise);
    }

    private void exercise(Exercise exercise) {
        out.open("section", "class", "exercise prose");
        String kind = voice.message("exercise.kind." + exercise.kind().word());
        out.element("p", voice.message("exercise.kicker", kind), "class", "exercise-kind");
        out.element("h3", exercise.title().in(voice.language()));
        out.raw(ProseHtml.of(exercise.task().in(voice.language())));
        exercise.engines().stream()
                .flatMap(engine -> exercise.starter(engine).stream())
                .forEach(this::listing);
        out.element("p", text("judgedBy"), "class", "said").open("ul");
        exercise.conditions().forEach(this::condition);
        out.close("ul");
        for (int i = 0; i < exercise.hints().size(); i++) {
            hint(exercise.hints().get(i), i + 1);
        }
        out.open("p", "class", "try").text(text("tryIt") + " ");
        out.element("code", command(exercise)).close("p").close("section");
    }

    private void listing(Listing listing) {
        out.open("details");
        out.element("summary", listing.fileName());
        out.open("pre").element("code", listing.in(voice.language()).source()).close("pre");
        out.close("details");
    }

    /// A condition as it is told when it is kept; what only a run knows stays open.
    private void condition(Condition condition) {
        String kept = condition.kept().in(voice.language());
        String open = Placeholders.fill(kept, _ -> Optional.empty());
        out.open("li").raw(ProseHtml.line(open)).close("li");
    }

    private void hint(Hint hint, int number) {
        out.open("details").element("summary", voice.message("hint.number", number));
        out.raw(ProseHtml.of(hint.text().in(voice.language()))).close("details");
    }

    private String command(Exercise exercise) {
        String file = exercise.engines().contains(EngineKind.JAVA) ? "Mine.java" : "mine.py";
        return "forklore exercise %s/%s --file %s".formatted(lesson.id(), exercise.id(), file);
    }

    private String text(String key) {
        return PageWords.text(key).in(voice.language());
    }
}
