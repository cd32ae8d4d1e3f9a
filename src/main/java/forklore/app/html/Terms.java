package forklore.app.html;

import forklore.lesson.Glossary;
import forklore.lesson.TermFinder;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of the glossary on one page: each is a button where it is read first, outside of
/// headings and tables, and opens a card that explains it. The browser does that by itself, without
/// a script.
final class Terms {
    private final TermFinder finder;
    private final Voice voice;
    private final List<Glossary.Term> used = new ArrayList<>();

    Terms(Glossary glossary, Voice voice) {
        this.finder = new TermFinder(glossary, voice.language());
        this.voice = voice;
    }

    /// Renders the texts of one piece of Markdown.
    NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new Linked(context);
    }

    /// The cards of all words that were found, closed; to stand where no paragraph is cut by them.
    void cards(Markup out) {
        for (Glossary.Term term : used) {
            String word = term.word().in(voice.language());
            out.open("div", "popover", "auto", "id", id(term), "class", "term-card prose");
            out.element("p", word, "class", "term-word");
            out.raw(ProseHtml.of(explanation(term)));
            if (!term.lesson().isEmpty()) {
                String number = term.lesson().replaceAll("\\D", "");
                out.element("p", voice.message("term.lesson", number), "class", "quiet");
            }
            out.close("div");
        }
    }

    private String explanation(Glossary.Term term) {
        return term.explanation().in(voice.language());
    }

    private String id(Glossary.Term term) {
        return "term-" + voice.language().code() + "-" + term.id();
    }

    private final class Linked implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        private Linked(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Text.class);
        }

        @Override
        public void render(Node node) {
            String text = ((Text) node).getLiteral();
            var out = context.getWriter();
            if (apart(node)) {
                out.text(text);
                return;
            }
            for (TermFinder.Piece piece : finder.split(text)) {
                piece.term().ifPresent(term -> begin(term, piece.text()));
                out.text(piece.text());
                piece.term().ifPresent(_ -> out.tag("/button"));
            }
        }

        private void begin(Glossary.Term term, String word) {
            used.add(term);
            context.getWriter()
                    .tag(
                            "button",
                            Map.of(
                                    "type", "button",
                                    "class", "term",
                                    "popovertarget", id(term),
                                    "aria-label", voice.message("term.link", word),
                                    "title",
                                            Voice.shown(explanation(term).replaceAll("[`*]", ""))));
        }

        /// What is read as a title, looked up or pressed itself explains no words.
        private static boolean apart(Node node) {
            for (Node at = node; at != null; at = at.getParent()) {
                if (at instanceof Heading || at instanceof TableBlock || at instanceof Link) {
                    return true;
                }
            }
            return false;
        }
    }
}
