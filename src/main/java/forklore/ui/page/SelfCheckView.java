package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Block;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A question to oneself; its answer opens on demand.
final class SelfCheckView extends VBox {
    SelfCheckView(Block.SelfCheck check, Messages messages, Links links) {
        getStyleClass().add("self-check");
        Prose answer = styled(new Prose(check.answer(), links), "answer");
        Button reveal = styled(new Button("", Icons.DOWN.node()), "reveal-button");
        Styles.show(answer, false);
        reveal.setText(messages.text("check.show"));
        reveal.setOnAction(
                _ -> {
                    boolean open = !answer.isVisible();
                    Styles.show(answer, open);
                    reveal.setText(messages.text(open ? "check.hide" : "check.show"));
                    reveal.setGraphic((open ? Icons.UP : Icons.DOWN).node());
                });
        getChildren().addAll(new Prose(check.question(), links), answer, reveal);
    }
}
