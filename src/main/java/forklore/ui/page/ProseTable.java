package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A table of a page; columns share the width by how much they have to say.
final class ProseTable extends GridPane {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 36;
    private static final int LONGEST_WORD = 17;

    /// px
    private static final double LETTER = 7.2;

    private static final double PADDING = 22;

    /// Where a line may end; every Chinese character is such a place.
    private static final Pattern WORD_END = Pattern.compile("\\s+|(?=\\p{IsHan})");

    /// What the columns would like to have at least, px.
    private final List<Double> leasts = new ArrayList<>();

    ProseTable(TableBlock table, Links links) {
        getStyleClass().add("prose-table");
        table.accept(new Rows(links));
        getColumnConstraints().forEach(column -> leasts.add(column.getMinWidth()));
        widthProperty().addListener(_ -> squeeze());
    }

    /// On a narrow page long words are broken rather than cut off.
    private void squeeze() {
        double wanted = leasts.stream().mapToDouble(Double::doubleValue).sum();
        double room = getWidth() - getColumnConstraints().size() - 1;
        double factor = Math.clamp(room / Math.max(1, wanted), 0.3, 1);
        for (int i = 0; i < leasts.size(); i++) {
            getColumnConstraints().get(i).setMinWidth(Math.floor(leasts.get(i) * factor));
        }
    }

    /// A page is never wider than its column because of a table.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private final class Rows extends AbstractVisitor {
        private final Links links;
        private int row;
        private int column;

        private Rows(Links links) {
            this.links = links;
        }

        @Override
        public void visit(CustomNode node) {
            switch (node) {
                case TableRow _ -> {
                    column = 0;
                    visitChildren(node);
                    var constraints = new RowConstraints();
                    constraints.setValignment(VPos.TOP);
                    getRowConstraints().add(constraints);
                    row++;
                }
                case TableCell cell -> cell(cell);
                default -> visitChildren(node);
            }
        }

        private void cell(TableCell cell) {
            StackPane pane =
                    styled(new StackPane(InlineText.narrowFlow(cell, links)), "table-cell-box");
            if (cell.getParent().getParent() instanceof TableHead) {
                pane.getStyleClass().add("table-head");
            }
            add(pane, column, row);
            widen(column++, text(cell));
        }
    }

    private void widen(int column, String text) {
        while (getColumnConstraints().size() <= column) {
            var constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.SOMETIMES);
            constraints.setMinWidth(NARROWEST * LETTER);
            constraints.setPrefWidth(NARROWEST * LETTER);
            getColumnConstraints().add(constraints);
        }
        ColumnConstraints constraints = getColumnConstraints().get(column);
        double wanted = Math.clamp(letters(text), NARROWEST, WIDEST) * LETTER;
        constraints.setPrefWidth(Math.max(constraints.getPrefWidth(), wanted));
        // No word is broken in two, unless it is very long.
        for (String word : WORD_END.split(text)) {
            double least = Math.min(letters(word), LONGEST_WORD) * LETTER + PADDING;
            constraints.setMinWidth(Math.max(constraints.getMinWidth(), least));
        }
    }

    /// How wide a text is, a Chinese character counting double.
    private static int letters(String text) {
        return text.chars().map(c -> c > 0x2e7f ? 2 : 1).sum();
    }

    private static String text(Node cell) {
        var all = new StringBuilder();
        cell.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        all.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        all.append(code.getLiteral());
                    }
                });
        return all.toString();
    }
}
