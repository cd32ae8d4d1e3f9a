package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.time.OutputLanes.Cell;
import forklore.picture.time.OutputLanes.Row;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the processes wrote: one lane as time, process, text; two lanes left and right of one
/// shared column of times.
public final class OutputView extends VBox {
    private static final double ROW = 24;
    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Messages messages;
    private final TableRows<Row> rows = new TableRows<>();
    private final ListView<Row> list = styled(new ListView<>(rows), "output-list");
    private final Label empty = styled(new Label(), "empty-state");
    private final Label dropped = styled(new Label(), "output-dropped");
    private final OutputTools tools;
    private OutputColumns columns = OutputColumns.NONE;
    private boolean follow = true;

    /// @param choose hears whose lines the user wants to see; empty for everyone's
    public OutputView(Messages messages, Consumer<Optional<OutputChoice>> choose) {
        this.messages = messages;
        tools = new OutputTools(messages, choose, () -> copy(rows));
        styled(this, Styles.CARD, "output");
        list.setFixedCellSize(ROW);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(
                _ ->
                        new OutputCell(
                                () -> columns,
                                pid -> choose.accept(Optional.of(new OutputChoice(pid, false)))));
        list.setContextMenu(menu());
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.accessibleTextProperty().bind(messages.bind("output.text"));
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        var body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        Styles.show(dropped, false);
        getChildren().addAll(head(), body, dropped);
    }

    /// Sets the columns' headings.
    ///
    /// @param titles the lanes' titles from left to right; one for a single lane
    public void showLanes(List<String> titles) {
        columns = new OutputColumns(titles);
        getChildren().set(0, head());
        list.refresh();
    }

    /// Says whose lines are shown, and who else there is.
    public void showWriters(List<OutputWriter> writers, Optional<OutputChoice> only) {
        tools.show(writers, only);
    }

    private StackPane head() {
        StackPane.setAlignment(tools, Pos.CENTER_RIGHT);
        return new StackPane(columns.head(messages), tools);
    }

    private ContextMenu menu() {
        var chosen = new MenuItem();
        chosen.textProperty().bind(messages.bind("output.copy"));
        chosen.setOnAction(_ -> copyChosen());
        var all = new MenuItem();
        all.textProperty().bind(messages.bind("output.copy.all"));
        all.setOnAction(_ -> copy(rows));
        return new ContextMenu(chosen, all);
    }

    /// @param next all rows, those shown before among them; never changed
    /// @param hint what to say where there is none
    public void show(List<Row> next, String hint) {
        empty.setText(hint);
        empty.setVisible(next.isEmpty());
        int before = rows.size();
        int same = Math.min(before, next.size());
        while (same > 0 && !rows.get(same - 1).equals(next.get(same - 1))) {
            same--;
        }
        if (same == before && same == next.size()) {
            return;
        }
        rows.show(next, same);
        if (follow && !rows.isEmpty()) {
            list.scrollTo(rows.size() - 1);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        pseudoClassStateChanged(BARRED, bars().anyMatch(ScrollBar::isVisible));
    }

    private Stream<ScrollBar> bars() {
        return list.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL);
    }

    /// Says how many events were not kept; nothing for 0.
    public void showDropped(long count) {
        dropped.setText(messages.text("output.dropped", count));
        Styles.show(dropped, count > 0);
    }

    /// Follows the end of the output again, as it does before anyone scrolls.
    public void follow() {
        follow = true;
    }

    private void scrolled(ScrollEvent event) {
        follow = event.getDeltaY() < 0 && (follow || atEnd());
    }

    private boolean atEnd() {
        return bars().allMatch(bar -> !bar.isVisible() || bar.getValue() > 0.97 * bar.getMax());
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copyChosen();
            event.consume();
        }
    }

    /// The chosen lines, or all where none is chosen.
    private void copyChosen() {
        List<Row> chosen = list.getSelectionModel().getSelectedItems();
        copy(chosen.isEmpty() ? rows : chosen);
    }

    private static void copy(List<Row> which) {
        var content = new ClipboardContent();
        content.putString(
                which.stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(Optional::stream)
                        .map(OutputView::line)
                        .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String line(Cell cell) {
        return String.format(Locale.ROOT, "%.3f\t%d\t%s", cell.t() / 1e9, cell.pid(), cell.text());
    }
}
