package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// How the width of the output is shared: heading and rows use the same columns.
final class OutputColumns {
    static final OutputColumns NONE = new OutputColumns(List.of());
    private static final double TIME = 86;
    private static final double TIME_FIRST = 68;
    private static final double PID = 80;

    /// In a single lane that is narrower, what is written has the time's room, px.
    private static final double NARROW = 430;

    private final List<String> titles;

    OutputColumns(List<String> titles) {
        this.titles = List.copyOf(titles);
    }

    boolean two() {
        return titles.size() == 2;
    }

    /// The heading of the table.
    HBox head(Messages messages) {
        HBox head = styled(new HBox(), "output-head");
        if (two()) {
            fill(
                    head,
                    bound(messages.bind("output.time")),
                    title(messages, titles.get(0)),
                    title(messages, titles.get(1)));
        } else {
            Label time = bound(messages.bind("output.time"));
            Label pid = bound(messages.bind("output.process"));
            Label text = bound(messages.bind("output.text"));
            fill(head, time, pid, text);
        }
        return head;
    }

    /// Puts the three parts of a row side by side: first the narrow ones, in their place.
    ///
    /// @param a the time
    /// @param b left lane, or the process of a single lane
    /// @param c right lane, or the text of a single lane
    void fill(HBox row, Region a, Region b, Region c) {
        a.managedProperty().unbind();
        a.setManaged(true);
        if (two()) {
            narrow(a, TIME);
            half(b);
            half(c);
            a.getStyleClass().add("output-middle");
            c.getStyleClass().add("output-right");
            row.getChildren().setAll(b, a, c);
        } else {
            narrow(a, TIME_FIRST);
            narrow(b, PID);
            half(c);
            row.getChildren().setAll(a, b, c);
            a.managedProperty().bind(row.widthProperty().greaterThanOrEqualTo(NARROW));
        }
        a.visibleProperty().bind(a.managedProperty());
    }

    private static Label title(Messages messages, String lane) {
        Label label = new Label(messages.text("output.of", lane));
        messages.localeProperty().addListener(_ -> label.setText(messages.text("output.of", lane)));
        return label;
    }

    private static Label bound(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        return label;
    }

    private static void narrow(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        HBox.setHgrow((Node) region, Priority.NEVER);
    }

    /// Equal shares: every grown part starts from the same width.
    private static void half(Region region) {
        region.setMinWidth(0);
        region.setPrefWidth(10);
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow((Node) region, Priority.ALWAYS);
    }
}
