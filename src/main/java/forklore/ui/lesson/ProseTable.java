package forklore.ui.lesson;

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

/// A table of a page; columns share the width by how much they have to say.
final class ProseTable extends GridPane {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 36;

    ProseTable(TableBlock table, Links links) {
        getStyleClass().add("prose-table");
        table.accept(new Rows(links));
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
            widen(column++, length(cell));
        }
    }

    private void widen(int column, int letters) {
        while (getColumnConstraints().size() <= column) {
            var constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.SOMETIMES);
            constraints.setMinWidth(40);
            constraints.setPrefWidth(NARROWEST * 7.0);
            getColumnConstraints().add(constraints);
        }
        ColumnConstraints constraints = getColumnConstraints().get(column);
        double wanted = Math.clamp(letters, NARROWEST, WIDEST) * 7.0;
        constraints.setPrefWidth(Math.max(constraints.getPrefWidth(), wanted));
    }

    private static int length(Node cell) {
        var length = new int[1];
        cell.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        length[0] += text.getLiteral().length();
                    }

                    @Override
                    public void visit(Code code) {
                        length[0] += code.getLiteral().length() + 2;
                    }
                });
        return length[0];
    }
}
