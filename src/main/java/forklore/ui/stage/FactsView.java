package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Facts;
import forklore.picture.Words;
import forklore.ui.kit.Bubble;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// A pop-over beside the thing on the stage that was clicked: what is known of it.
final class FactsView {
    private final Wording wording;
    private @Nullable PopOver open;

    FactsView(Wording wording) {
        this.wording = wording;
    }

    void show(Facts facts, Node beside) {
        hide();
        Label title = styled(new Label(wording.text(facts.title())), "facts-title");
        var lines = styled(new VBox(title), "facts");
        for (Words words : facts.lines()) {
            lines.getChildren().add(styled(new Label(wording.text(words)), "facts-line"));
        }
        PopOver next = Bubble.of(lines);
        next.show(beside);
        open = next;
    }

    void hide() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }
}
