package forklore.app.html;

import forklore.ground.Language;
import forklore.lesson.Listing;
import forklore.lesson.ListingValues;
import forklore.lesson.Part;
import forklore.ui.page.Syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A listing as a page shows it: line by line, each line in pieces, a piece being a text by itself
/// or `[kind, text]`.
final class ListingCode {
    private ListingCode() {}

    /// The part's listing in this language with the values that the run had; empty where there is
    /// none.
    static Optional<Map<String, Object>> of(Played run, Part part, Language language) {
        var values = run.timeline().end().run().parameters();
        var own = part.listings().get(run.engine());
        return Optional.ofNullable(own)
                // Where both languages ran, each part has the listing of its own.
                .or(() -> part.listings().values().stream().findFirst())
                .map(listing -> listing.in(spoken(run, listing, language)))
                .map(listing -> code(ListingValues.apply(listing, values)));
    }

    /// The language in which the run spoke, so that the listing prints what the output shows; the
    /// wished one where it said nothing that tells.
    private static Language spoken(Played run, Listing listing, Language wished) {
        long english = 0;
        Language most = Language.EN;
        long lines = 0;
        for (var other : listing.words().entrySet()) {
            long said = said(run, other.getValue().values());
            english = Math.max(english, said(run, other.getValue().keySet()));
            most = said > lines ? other.getKey() : most;
            lines = Math.max(lines, said);
        }
        if (english == 0 && lines == 0) {
            return wished;
        }
        return english >= lines ? Language.EN : most;
    }

    /// How many lines of the output hold one of these words.
    private static long said(Played run, Collection<String> words) {
        return run.timeline().end().output().stream()
                .filter(line -> words.stream().anyMatch(it -> holds(line.text(), it)))
                .count();
    }

    private static boolean holds(String line, String words) {
        return words.strip().length() > 1 && line.contains(words.strip());
    }

    private static Map<String, Object> code(Listing listing) {
        String source = listing.source();
        var kinds = new String[source.length()];
        for (Syntax.Piece piece : Syntax.of(listing.engine()).pieces(source)) {
            Arrays.fill(kinds, piece.start(), piece.end(), piece.kind());
        }
        var lines = new ArrayList<List<Object>>();
        int start = 0;
        while (start < source.length()) {
            int end = source.indexOf('\n', start);
            end = end < 0 ? source.length() : end;
            lines.add(pieces(source, kinds, start, end));
            start = end + 1;
        }
        var code = new LinkedHashMap<String, Object>();
        code.put("file", Voice.shown(listing.fileName()));
        code.put("lines", lines);
        return code;
    }

    private static List<Object> pieces(String source, String[] kinds, int start, int end) {
        var pieces = new ArrayList<>();
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || !Objects.equals(kinds[i], kinds[from])) {
                String text = Voice.shown(source.substring(from, i));
                pieces.add(kinds[from] == null ? text : List.of(kinds[from], text));
                from = i;
            }
        }
        return pieces;
    }
}
