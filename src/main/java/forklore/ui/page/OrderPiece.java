package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.EngineKind;
import forklore.ui.kit.Icons;
import forklore.ui.kit.TakesKeys;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lines that move together: a grip, their numbers and cursors, the code, a button that puts them
/// aside or takes them back. Lines that stay where they are have neither grip nor button.
final class OrderPiece extends HBox implements TakesKeys {
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");
    private static final PseudoClass HINTED = PseudoClass.getPseudoClass("hinted");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");

    private final String text;

    /// A row for each line: a long one that is folded keeps its number at its head.
    private final GridPane rows = styled(new GridPane(), "order-code");

    private final List<Gutter> gutters = new ArrayList<>();
    private final Button move = styled(new Button(), "ghost-button", "order-move");
    private final int lines;
    private int first;

    /// @param text its lines, each ended by `\n`
    private OrderPiece(String text, EngineKind engine) {
        this.text = text.strip();
        styled(this, "order-piece");
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        rows.setMinWidth(0);
        HBox.setHgrow(rows, Priority.ALWAYS);
        var coloured = ColouredLines.of(engine, body);
        lines = coloured.size();
        for (int i = 0; i < lines; i++) {
            var flow = styled(new TextFlow(), "merged-text");
            flow.getChildren().addAll(coloured.get(i));
            flow.setMinWidth(0);
            GridPane.setHgrow(flow, Priority.ALWAYS);
            rows.add(flow, 1, i);
        }
        getChildren().add(rows);
    }

    /// Lines that stay where they are.
    static OrderPiece fixed(String text, EngineKind engine) {
        return styled(new OrderPiece(text, engine), "order-fixed");
    }

    /// Lines that can be moved.
    ///
    /// @param press puts them aside or takes them back
    static OrderPiece movable(String text, EngineKind engine, Runnable press) {
        var piece = new OrderPiece(text, engine);
        piece.getChildren().addFirst(styled(new StackPane(Icons.GRIP.node()), "order-grip"));
        piece.move.setFocusTraversable(false);
        piece.move.setOnAction(_ -> press.run());
        piece.getChildren().add(piece.move);
        piece.setAccessibleRole(AccessibleRole.LIST_ITEM);
        return piece;
    }

    /// What stands in it, on one line.
    String words() {
        return text.replaceAll("\\s+", " ");
    }

    int lines() {
        return lines;
    }

    /// Numbers its lines.
    ///
    /// @param line of its first one, counted from 1; 0 where it is aside
    void number(int line) {
        pseudoClassStateChanged(ASIDE, line == 0);
        move.setGraphic((line == 0 ? Icons.TAKE_BACK : Icons.ASIDE).node());
        if (line == first && !gutters.isEmpty()) {
            return;
        }
        first = line;
        rows.getChildren().removeAll(gutters);
        gutters.clear();
        for (int i = 0; i < lines; i++) {
            var gutter = line == 0 ? Gutter.blank() : new Gutter(line + i);
            GridPane.setValignment(gutter, VPos.TOP);
            gutters.add(gutter);
            rows.add(gutter, 0, i);
        }
    }

    /// @param cursors by line, the identities of the processes that stand on it
    /// @param hinted the line that a hint points at; 0 for none
    void mark(Map<Integer, List<Integer>> cursors, int hinted) {
        for (int i = 0; i < gutters.size(); i++) {
            gutters.get(i)
                    .show(
                            first == 0 ? List.of() : cursors.getOrDefault(first + i, List.of()),
                            false);
        }
        pseudoClassStateChanged(HINTED, first > 0 && hinted >= first && hinted < first + lines);
    }

    void carry(boolean carried) {
        pseudoClassStateChanged(CARRIED, carried);
    }

    /// @param told what a screen reader says of it
    /// @param button what the button does
    void tell(String told, String button) {
        setAccessibleText(told);
        move.setAccessibleText(button);
        move.setTooltip(new javafx.scene.control.Tooltip(button));
    }
}
