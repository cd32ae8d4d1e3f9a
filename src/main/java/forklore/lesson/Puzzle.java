package forklore.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The listing of an exercise whose lines are to be put in order: some lines that stay where they
/// are, pieces in disorder, and lines that stay again.
///
/// A piece is a line together with what is indented below it. The places are the same in every
/// language, as listings are translated line for line.
///
/// @param head how many lines stay above the pieces
/// @param pieces how many lines each of them has, in the order in which the starter has them
public record Puzzle(int head, List<Integer> pieces) {
    public Puzzle {
        pieces = List.copyOf(pieces);
    }

    /// The lines that stay above the pieces.
    ///
    /// @param starter the text of the exercise's starter, in any language
    public String above(String starter) {
        return joined(starter.lines().limit(head).toList());
    }

    /// The pieces, each with its lines ended by `\n`.
    ///
    /// @param starter the text of the exercise's starter, in any language
    public List<String> texts(String starter) {
        var lines = starter.lines().toList();
        var texts = new ArrayList<String>();
        int from = head;
        for (int size : pieces) {
            texts.add(joined(lines.subList(from, from + size)));
            from += size;
        }
        return List.copyOf(texts);
    }

    /// The lines that stay below the pieces.
    ///
    /// @param starter the text of the exercise's starter, in any language
    public String below(String starter) {
        int used = head + pieces.stream().mapToInt(Integer::intValue).sum();
        return joined(starter.lines().skip(used).toList());
    }

    /// The listing with these pieces, in this order, and no others.
    ///
    /// @param starter the text of the exercise's starter, in any language
    /// @param order places among [#pieces]
    public String arranged(String starter, List<Integer> order) {
        var texts = texts(starter);
        var all = new StringBuilder(above(starter));
        order.forEach(place -> all.append(texts.get(place)));
        return all.append(below(starter)).toString();
    }

    /// In which order a listing has the pieces; empty where it was not made of them.
    ///
    /// @param starter the text of the exercise's starter, in the language of the listing
    /// @param listing as [#arranged] makes it
    /// @return places among [#pieces]
    public Optional<List<Integer>> order(String starter, String listing) {
        String above = above(starter);
        String below = below(starter);
        if (!listing.startsWith(above)
                || !listing.endsWith(below)
                || listing.length() < above.length() + below.length()) {
            return Optional.empty();
        }
        var texts = texts(starter);
        var order = new ArrayList<Integer>();
        int from = above.length();
        int end = listing.length() - below.length();
        while (from < end) {
            int place = longest(texts, order, listing, from);
            if (place < 0) {
                return Optional.empty();
            }
            order.add(place);
            from += texts.get(place).length();
        }
        return from == end ? Optional.of(List.copyOf(order)) : Optional.empty();
    }

    /// The longest piece that stands there and is none of those used; -1 where there is none.
    private static int longest(List<String> texts, List<Integer> used, String listing, int from) {
        int found = -1;
        for (int place = 0; place < texts.size(); place++) {
            boolean here = !used.contains(place) && listing.startsWith(texts.get(place), from);
            if (here && (found < 0 || texts.get(place).length() > texts.get(found).length())) {
                found = place;
            }
        }
        return found;
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
