package forklore.lesson;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/// Finds the sections of a page.
final class Headings {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private Headings() {}

    /// The words of all its headings, in order.
    static List<String> of(List<Block> page) {
        var found = new ArrayList<String>();
        for (var block : page) {
            if (block instanceof Block.Prose prose) {
                var lines = prose.markdown().lines().toList();
                Node node = PARSER.parse(prose.markdown()).getFirstChild();
                for (; node != null; node = node.getNext()) {
                    if (node instanceof Heading heading) {
                        int line = heading.getSourceSpans().getFirst().getLineIndex();
                        found.add(lines.get(line).replaceFirst("^#+", "").strip());
                    }
                }
            }
        }
        return found;
    }
}
