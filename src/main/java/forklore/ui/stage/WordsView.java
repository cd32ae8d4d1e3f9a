package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Line;
import forklore.picture.Shape;
import forklore.ui.kit.Marker;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntConsumer;

/// A stage as a list of sentences, for a screen reader and for whoever prefers to read. Delete on a
/// process kills it.
final class WordsView extends ListView<Line> {
    private static final double INDENT = 20;
    private static final double MARKER = 10;

    /// px
    private static final double SCROLL_BAR = 12;

    private final Wording wording;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    /// @param kill hears the pid of a process that the user wants to kill
    WordsView(Wording wording, IntConsumer kill) {
        this.wording = wording;
        styled(this, "words-list");
        setItems(lines);
        setCellFactory(_ -> new LineCell());
        accessibleTextProperty().bind(wording.messages().bind("twin.list"));
        setOnKeyPressed(
                event -> {
                    Line chosen = getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.DELETE && chosen != null && chosen.pid() != 0) {
                        kill.accept(chosen.pid());
                        event.consume();
                    }
                });
    }

    /// Shows these lines, touching only those that differ, so that the place of a reader stays.
    void show(List<Line> next) {
        int common = Math.min(next.size(), lines.size());
        for (int i = 0; i < common; i++) {
            if (!lines.get(i).equals(next.get(i))) {
                lines.set(i, next.get(i));
            }
        }
        if (next.size() > common) {
            lines.addAll(next.subList(common, next.size()));
        } else if (lines.size() > common) {
            lines.remove(common, lines.size());
        }
    }

    private final class LineCell extends ListCell<Line> {
        private final Marker marker = new Marker(0, MARKER);
        private final Label text = styled(new Label(), "words-line");
        private final HBox row = styled(new HBox(marker, text), "words-row");

        private LineCell() {
            setPrefWidth(0);
            text.setWrapText(true);
            text.setMinWidth(0);
            marker.setMinSize(MARKER, MARKER);
        }

        /// A list asks its cells for their heights without telling how wide they will be.
        @Override
        protected double computePrefHeight(double width) {
            if (isEmpty() || getListView() == null) {
                return super.computePrefHeight(width);
            }
            double room = getListView().getWidth() - SCROLL_BAR;
            double inside = room - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + row.prefHeight(inside) + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : row);
            if (line == null) {
                setAccessibleText("");
                return;
            }
            String words = wording.text(line.words());
            text.setText(words);
            setAccessibleText(words);
            marker.setVisible(line.identity() != Shape.NOBODY);
            marker.show(Math.max(line.identity(), 0));
            row.setPadding(new Insets(0, 0, 0, line.depth() * INDENT));
        }
    }
}
