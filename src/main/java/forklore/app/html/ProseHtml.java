package forklore.app.html;

import forklore.ui.page.LinkTarget;
import forklore.ui.page.Markdown;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Markdown as HTML. Markup within it is shown as text, links lead nowhere, images are their words:
/// a page asks nobody for anything.
final class ProseHtml {
    private static final HtmlRenderer RENDERER = renderer().build();

    private ProseHtml() {}

    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(Unlinked::new);
    }

    static String of(String markdown) {
        return of(markdown, RENDERER);
    }

    /// The same with the words of the glossary explained that stand there first.
    static String of(String markdown, Terms terms) {
        return of(markdown, renderer().nodeRendererFactory(terms::renderer).build());
    }

    private static String of(String markdown, HtmlRenderer renderer) {
        return renderer.render(Markdown.parse(Voice.shown(markdown)))
                .replace("<table>", "<div class=\"table\"><table>")
                .replace("</table>", "</table></div>");
    }

    /// One paragraph without its tag, for a place within a line.
    static String line(String markdown) {
        String html = of(markdown).strip();
        boolean single = html.startsWith("<p>") && html.indexOf("<p>", 1) < 0;
        return single ? html.substring(3, html.length() - 4) : html;
    }

    private record Unlinked(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            var out = context.getWriter();
            out.tag("span", Map.of("class", "link"));
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            out.tag("/span");
            if (node instanceof Link link
                    && LinkTarget.of(link.getDestination()) instanceof LinkTarget.Web(String to)) {
                out.text(" (" + to + ")");
            }
        }
    }
}
