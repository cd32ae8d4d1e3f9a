package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.time.OutputLanes.Cell;
import forklore.ui.kit.Marker;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

import java.util.Optional;
import java.util.function.IntConsumer;

/// One written line: the badge of the process that wrote it, and the text.
final class SaidBy {
    private static final double MARKER = 9;

    private final Marker marker = new Marker(0, MARKER);
    private final Label pid = styled(new Label(), "output-pid");
    private final HBox badge = styled(new HBox(marker, pid), "output-badge");
    private final Label text = styled(new Label(), "output-text");
    private final HBox whole = styled(new HBox(), "output-said");
    private final Tooltip full = new Tooltip();
    private String colour = "";

    SaidBy() {
        pid.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        text.setMinWidth(0);
        full.setWrapText(true);
        full.setMaxWidth(600);
        text.setTooltip(full);
    }

    /// @param only hears the process's pid when its badge is pressed
    void onBadge(IntConsumer only) {
        badge.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        only.accept(Integer.parseInt(pid.getText()));
                        event.consume();
                    }
                });
    }

    HBox badge() {
        return badge;
    }

    Label text() {
        return text;
    }

    HBox whole() {
        whole.getChildren().setAll(badge, text);
        return whole;
    }

    void show(Optional<Cell> cell) {
        badge.setVisible(cell.isPresent());
        text.setVisible(cell.isPresent());
        cell.ifPresent(this::show);
    }

    private void show(Cell cell) {
        marker.show(cell.identity());
        pid.setText(Integer.toString(cell.pid()));
        String next = Marker.colourClass(cell.identity());
        if (!next.equals(colour)) {
            badge.getStyleClass().remove(colour);
            badge.getStyleClass().add(next);
            colour = next;
        }
        text.setText(cell.text());
        full.setText(cell.text());
        text.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), cell.error());
    }
}
