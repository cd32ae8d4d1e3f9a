package forklore.ui.lesson;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Language;
import forklore.session.Ending;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// What the compiler says about the listing, below it.
final class FlawsView extends VBox {
    private List<Ending.Flaw> shown = List.of();

    FlawsView() {
        getStyleClass().add("flaws");
        Styles.show(this, false);
    }

    void show(List<Ending.Flaw> flaws, Language language) {
        if (flaws.equals(shown)) {
            return;
        }
        shown = List.copyOf(flaws);
        getChildren().setAll(flaws.stream().map(flaw -> row(flaw, language)).toList());
        Styles.show(this, !flaws.isEmpty());
    }

    private static HBox row(Ending.Flaw flaw, Language language) {
        Label place = styled(new Label(Integer.toString(flaw.line())), Styles.MONO, "flaw-line");
        Label text = styled(new Label(flaw.message().in(language)), "flaw-text");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        return styled(new HBox(place, text), "flaw");
    }
}
