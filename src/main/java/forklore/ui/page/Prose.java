package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Piecework;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// Markdown as a column of nodes.
public final class Prose extends VBox {
    private final Links links;
    private final TermLinks terms;

    Prose(Links links) {
        this(links, TermLinks.NONE);
    }

    /// @param terms link the words of the glossary in its sentences, not in headings and tables
    Prose(Links links, TermLinks terms) {
        this.links = links;
        this.terms = terms;
        getStyleClass().add("prose");
    }

    public Prose(String markdown, Links links) {
        this(links);
        show(markdown);
    }

    /// Replaces what is shown.
    void show(String markdown) {
        getChildren().clear();
        Markdown.parse(markdown).accept(new Blocks(this));
    }

    /// Shows the paragraphs one after the other, as the frames have time for them.
    void show(String markdown, Piecework work) {
        getChildren().clear();
        var blocks = new Blocks(this);
        Node last = Markdown.parse(markdown).getLastChild();
        for (Node block = last; block != null; block = block.getPrevious()) {
            Node one = block;
            work.next(() -> one.accept(blocks));
        }
    }

    /// The words before the first line end, for one-line places.
    public static TextFlow line(String markdown, Links links) {
        Node first = Markdown.parse(markdown).getFirstChild();
        return first == null ? new TextFlow() : InlineText.flow(first, links);
    }

    private final class Blocks extends AbstractVisitor {
        private final VBox into;

        private Blocks(VBox into) {
            this.into = into;
        }

        @Override
        public void visit(Paragraph node) {
            into.getChildren().add(InlineText.flow(node, links, terms));
        }

        @Override
        public void visit(Heading node) {
            TextFlow flow = InlineText.flow(node, links);
            into.getChildren().add(styled(flow, "heading-" + node.getLevel()));
        }

        @Override
        public void visit(BulletList node) {
            list(node, _ -> "•");
        }

        @Override
        public void visit(OrderedList node) {
            Integer start = node.getMarkerStartNumber();
            int first = start == null ? 1 : start;
            list(node, index -> (first + index) + ".");
        }

        @Override
        public void visit(BlockQuote node) {
            VBox box = styled(new VBox(), "quote");
            node.accept(new Children(new Blocks(box)));
            into.getChildren().add(box);
        }

        @Override
        public void visit(FencedCodeBlock node) {
            into.getChildren()
                    .add(styled(new Label(node.getLiteral().stripTrailing()), "code-block"));
        }

        @Override
        public void visit(CustomBlock node) {
            if (node instanceof TableBlock table) {
                into.getChildren().add(new ProseTable(table, links));
            }
        }

        private void list(Node list, java.util.function.IntFunction<String> sign) {
            VBox box = styled(new VBox(), "list");
            int index = 0;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                VBox body = styled(new VBox(), "list-body");
                HBox.setHgrow(body, Priority.ALWAYS);
                item.accept(new Children(new Blocks(body)));
                box.getChildren()
                        .add(new HBox(styled(new Label(sign.apply(index++)), "list-sign"), body));
            }
            into.getChildren().add(box);
        }
    }

    /// Visits what is inside a list item or a quotation with another visitor.
    private static final class Children extends AbstractVisitor {
        private final Blocks blocks;

        private Children(Blocks blocks) {
            this.blocks = blocks;
        }

        @Override
        public void visit(ListItem node) {
            each(node);
        }

        @Override
        public void visit(BlockQuote node) {
            each(node);
        }

        private void each(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(blocks);
            }
        }
    }
}
