package forklore.ui.lesson;

import static forklore.ui.kit.Styles.styled;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Turns the inside of a paragraph into a flow of words: bold, code chips, links.
final class InlineText extends AbstractVisitor {
    private final List<javafx.scene.Node> words = new ArrayList<>();
    private final Links links;
    private boolean strong;
    private boolean emphasis;

    private InlineText(Links links) {
        this.links = links;
    }

    /// The flow of everything inside the given node.
    static TextFlow flow(Node parent, Links links) {
        var inline = new InlineText(links);
        inline.visitChildren(parent);
        TextFlow flow = styled(new TextFlow(), "prose-flow");
        flow.getChildren().addAll(inline.words);
        return flow;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.add(styled(new Label(code.getLiteral()), "code-chip"));
    }

    @Override
    public void visit(StrongEmphasis node) {
        boolean before = strong;
        strong = true;
        visitChildren(node);
        strong = before;
    }

    @Override
    public void visit(Emphasis node) {
        boolean before = emphasis;
        emphasis = true;
        visitChildren(node);
        emphasis = before;
    }

    @Override
    public void visit(Link link) {
        var text = new StringBuilder();
        link.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(org.commonmark.node.Text piece) {
                        text.append(piece.getLiteral());
                    }

                    @Override
                    public void visit(Code piece) {
                        text.append(piece.getLiteral());
                    }
                });
        Hyperlink node = styled(new Hyperlink(text.toString()), "prose-link");
        node.setOnAction(_ -> links.open(link.getDestination()));
        words.add(node);
    }

    @Override
    public void visit(SoftLineBreak node) {
        // Between two Chinese characters a line end of the source is no space.
        add(betweenChinese(node) ? "" : " ");
    }

    @Override
    public void visit(HardLineBreak node) {
        add("\n");
    }

    private static boolean betweenChinese(Node node) {
        return node.getPrevious() instanceof org.commonmark.node.Text before
                && node.getNext() instanceof org.commonmark.node.Text after
                && !before.getLiteral().isEmpty()
                && !after.getLiteral().isEmpty()
                && wide(before.getLiteral().charAt(before.getLiteral().length() - 1))
                && wide(after.getLiteral().charAt(0));
    }

    private static boolean wide(char c) {
        return c >= '\u2e80' && c <= '\uffef';
    }

    private void add(String literal) {
        if (literal.isEmpty()) {
            return;
        }
        Text text = styled(new Text(literal), "prose-text");
        if (strong) {
            text.getStyleClass().add("strong");
        }
        if (emphasis) {
            text.getStyleClass().add("emphasis");
        }
        words.add(text);
    }
}
