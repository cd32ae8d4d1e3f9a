package forklore.app.html;

import forklore.lesson.Prediction;
import forklore.session.Session;
import forklore.ui.page.Filled;
import forklore.ui.page.RunFacts;

import java.util.List;

/// The question before a run, its answers, and what the recording says to them.
final class PredictionMarkup {
    private final Voice voice;
    private final Markup out;

    PredictionMarkup(Voice voice, Markup out) {
        this.voice = voice;
        this.out = out;
    }

    void add(Played run) {
        run.demo().prediction().ifPresent(prediction -> add(prediction, run));
    }

    private void add(Prediction prediction, Played run) {
        Session session = run.session(voice.language());
        var facts = RunFacts.of(session);
        List<Integer> right = facts.right();
        out.open("div", "class", "prediction prose");
        String question = prediction.question().in(voice.language());
        out.open("p")
                .element("strong", voice.message("prediction.before"))
                .raw(ProseHtml.line(Filled.text(question, session, facts)))
                .close("p");
        out.open("div", "class", "pills", "role", "group");
        for (int i = 0; i < prediction.options().size(); i++) {
            String answer = prediction.options().get(i).text().in(voice.language());
            out.element(
                    "button",
                    Filled.text(answer, session, facts).replace("`", ""),
                    "type",
                    "button",
                    "aria-pressed",
                    "false",
                    "data-right",
                    right.contains(i) ? "1" : "0");
        }
        out.close("div");
        verdict(prediction.explanation().in(voice.language()), session, facts);
        out.close("div");
    }

    private void verdict(String explanation, Session session, RunFacts facts) {
        String text =
                Filled.isWhole(explanation, facts)
                        ? Filled.text(explanation, session, facts)
                        : PageWords.text("partly").in(voice.language());
        out.open("details", "class", "verdict");
        out.element("summary", PageWords.text("verdict").in(voice.language()));
        out.element("p", voice.message("prediction.right"), "class", "judged right");
        out.element("p", voice.message("prediction.wrong"), "class", "judged wrong");
        out.raw(ProseHtml.of(text)).close("details");
    }
}
