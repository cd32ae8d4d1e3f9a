package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.time.OutputLanes.Cell;
import forklore.picture.time.OutputLanes.Row;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// One row of the output.
final class OutputCell extends ListCell<Row> {
    private final Supplier<OutputColumns> columns;
    private final Label time = styled(new Label(), "output-time");
    private final Tooltip exact = new Tooltip();
    private final SaidBy left = new SaidBy();
    private final SaidBy right = new SaidBy();
    private final HBox who = new HBox();
    private final HBox row = styled(new HBox(), "output-row");
    private @Nullable OutputColumns arranged;

    /// @param only hears the pid of the badge that was pressed
    OutputCell(Supplier<OutputColumns> columns, IntConsumer only) {
        this.columns = columns;
        left.onBadge(only);
        right.onBadge(only);
        time.setMaxHeight(Double.MAX_VALUE);
        time.setTooltip(exact);
        row.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        arrange(columns.get());
        time.setText(String.format(Locale.ROOT, "%.3f", item.t() / 1e9));
        exact.setText(String.format(Locale.ROOT, "%.6f s", item.t() / 1e9));
        left.show(item.cells().getFirst());
        right.show(item.cells().size() > 1 ? item.cells().get(1) : Optional.empty());
        setGraphic(row);
        setAccessibleText(
                item.cells().stream()
                        .flatMap(Optional::stream)
                        .map(Cell::text)
                        .collect(Collectors.joining(", ")));
    }

    private void arrange(OutputColumns now) {
        if (now == arranged) {
            return;
        }
        arranged = now;
        time.getStyleClass().setAll("label", "output-time");
        left.text().getStyleClass().setAll("label", "output-text");
        if (now.two()) {
            now.fill(row, time, left.whole(), right.whole());
        } else {
            who.getChildren().setAll(left.badge());
            who.getStyleClass().setAll("output-who");
            now.fill(row, time, who, left.text());
        }
    }
}
