package forklore.ui.page;

import forklore.lesson.EngineKind;

import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterPython;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Finds out what each piece of a listing is, with a real parser: right even while it is edited.
///
/// What is what is said by the queries `java.scm` and `python.scm`; a capture's name is the style
/// class.
public final class Syntax {
    private static final Map<EngineKind, Syntax> KNOWN = new ConcurrentHashMap<>();

    private final TSLanguage language;
    private final TSQuery query;

    Syntax(EngineKind engine) {
        language =
                switch (engine) {
                    case JAVA -> new TreeSitterJava();
                    case PYTHON -> new TreeSitterPython();
                };
        query = new TSQuery(language, queryText(engine));
    }

    /// The one for a language: reading its query takes a while.
    public static Syntax of(EngineKind engine) {
        return KNOWN.computeIfAbsent(engine, Syntax::new);
    }

    /// A piece of text of one kind, in chars from `start` up to but not including `end`.
    public record Piece(int start, int end, String kind) {}

    /// The pieces in order of their start; where two cover the same text, the later one counts.
    public List<Piece> pieces(String source) {
        var offsets = new CharOffsets(source);
        var pieces = new ArrayList<Piece>();
        try (var parser = new TSParser()) {
            parser.setLanguage(language);
            try (TSTree tree = parser.parseString(null, source);
                    var cursor = new TSQueryCursor()) {
                cursor.exec(query, tree.getRootNode(), source);
                var match = new TSQueryMatch();
                while (cursor.nextCapture(match)) {
                    TSQueryCapture capture = match.getCaptures()[match.getCaptureIndex()];
                    TSNode node = capture.getNode();
                    pieces.add(
                            new Piece(
                                    offsets.charAt(node.getStartByte()),
                                    offsets.charAt(node.getEndByte()),
                                    query.getCaptureNameForId(capture.getIndex())));
                }
            }
        }
        return pieces;
    }

    private static String queryText(EngineKind engine) {
        String name = engine.code() + ".scm";
        try (InputStream in = Syntax.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
