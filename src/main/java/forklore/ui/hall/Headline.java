package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.TourStep;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.page.Prose;

import javafx.scene.layout.StackPane;

/// The line above the stage: the step's sentence, or the demo's name.
final class Headline extends StackPane {
    private String shown = "";

    Headline() {
        styled(this, "headline");
        setMinHeight(USE_PREF_SIZE);
    }

    void render(Session session) {
        var language = session.look().language();
        String words =
                Talk.current(session)
                        .map(TourStep::sentence)
                        .or(() -> session.demo().map(Demo::title))
                        .map(text -> text.in(language))
                        .orElse("");
        if (!words.equals(shown)) {
            shown = words;
            getChildren().setAll(Prose.line(words, _ -> {}));
        }
    }
}
