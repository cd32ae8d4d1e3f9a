package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.TermFinder;

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

import java.util.ArrayList;
import java.util.List;

/// Turns the inside of a paragraph into a flow of words: bold, code chips, links.
final class InlineText extends AbstractVisitor {
    /// A longer piece of code must be able to wrap.
    private static final int LONGEST_CHIP = 30;

    private final List<javafx.scene.Node> words = new ArrayList<>();
    private final Links links;
    private final TermLinks terms;
    private final boolean chips;
    private boolean strong;

    private InlineText(Links links, TermLinks terms, boolean chips) {
        this.links = links;
        this.terms = terms;
        this.chips = chips;
    }

    /// The flow of everything inside the given node.
    static TextFlow flow(Node parent, Links links) {
        return flow(parent, links, TermLinks.NONE);
    }

    /// The same with the words of the glossary linked.
    static TextFlow flow(Node parent, Links links, TermLinks terms) {
        return flow(parent, new InlineText(links, terms, true));
    }

    /// The same for narrow places: code is no chip there but text that may wrap.
    static TextFlow narrowFlow(Node parent, Links links) {
        return flow(parent, new InlineText(links, TermLinks.NONE, false));
    }

    private static TextFlow flow(Node parent, InlineText inline) {
        inline.visitChildren(parent);
        TextFlow flow = styled(new ProseFlow(), "prose-flow");
        flow.getChildren().addAll(inline.words);
        return flow;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        String literal = code.getLiteral();
        words.add(
                chips && literal.length() <= LONGEST_CHIP
                        ? styled(new Label(literal), "code-chip")
                        : styled(new Text(breakable(literal)), "code-text"));
    }

    /// The same with a place for a line's end after every opening bracket.
    private static String breakable(String code) {
        return code.replaceAll("(?<=[(\\[])(?=[^)\\]])", "\u200B");
    }

    @Override
    public void visit(StrongEmphasis node) {
        heavier(node);
    }

    @Override
    public void visit(Emphasis node) {
        // The bundled fonts have no italics, and Chinese knows none.
        heavier(node);
    }

    private void heavier(Node node) {
        boolean before = strong;
        strong = true;
        visitChildren(node);
        strong = before;
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
        for (TermFinder.Piece piece : terms.split(literal)) {
            javafx.scene.Node word =
                    piece.term()
                            .<javafx.scene.Node>map(term -> terms.link(term, piece.text()))
                            .orElseGet(() -> styled(new Text(piece.text()), "prose-text"));
            if (strong) {
                word.getStyleClass().add("strong");
            }
            words.add(word);
        }
    }
}
