package forklore.app.html;

import forklore.ground.Text;
import forklore.lesson.Goal;
import forklore.lesson.Quiz;
import forklore.lesson.Study;

import java.util.List;

/// A lesson's goals, its quizzes and what it sums up. An answer opens to say whether it is right,
/// and why; that takes no script.
final class StudyMarkup {
    private final Study study;
    private final Voice voice;
    private final Markup out;

    StudyMarkup(Study study, Voice voice, Markup out) {
        this.study = study;
        this.voice = voice;
        this.out = out;
    }

    void goals() {
        list("goals.title", "goals", study.goals().stream().map(Goal::text).toList());
    }

    void learnt() {
        list("learnt.title", "learnt", study.learnt());
    }

    private void list(String title, String style, List<Text> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.open("section", "class", style + " prose");
        out.element("h2", voice.message(title)).open("ul");
        for (Text line : lines) {
            out.open("li").raw(ProseHtml.line(line.in(voice.language()))).close("li");
        }
        out.close("ul").close("section");
    }

    void quizzes(List<String> ids) {
        ids.stream().flatMap(id -> study.quiz(id).stream()).forEach(this::quiz);
    }

    private void quiz(Quiz quiz) {
        out.open("div", "class", "quiz prose");
        out.raw(ProseHtml.of(quiz.question().in(voice.language())));
        if (quiz.several()) {
            out.element("p", voice.message("quiz.several"), "class", "quiet");
        }
        quiz.answers().forEach(this::answer);
        out.close("div");
    }

    private void answer(Quiz.Answer answer) {
        out.open("details", "class", answer.right() ? "choice right" : "choice wrong");
        out.open("summary")
                .raw(ProseHtml.line(answer.text().in(voice.language())))
                .close("summary");
        String verdict = answer.right() ? "quiz.right" : "quiz.wrong.short";
        out.element("p", voice.message(verdict), "class", "said");
        out.raw(ProseHtml.of(answer.why().in(voice.language())));
        out.close("details");
    }
}
