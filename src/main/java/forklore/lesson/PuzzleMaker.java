package forklore.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Puts lines of a solution into disorder.
final class PuzzleMaker {
    /// What goes on with the piece above it.
    private static final List<String> GOING_ON =
            List.of("}", "else", "elif", "except", "finally", "catch");

    private PuzzleMaker() {}

    /// A starter and how it is made of pieces.
    record Made(String source, Puzzle puzzle) {}

    /// Shuffles lines of a solution together with some that do not belong there, always in the same
    /// way.
    ///
    /// @param from the first line to be shuffled, counted from 1
    /// @param to the last one
    /// @param extra lines without their indentation
    /// @param seed of the order
    static Made make(String solution, int from, int to, List<String> extra, long seed) {
        var lines = solution.lines().toList();
        var pieces = pieces(lines.subList(from - 1, to));
        String indent = " ".repeat(indent(lines.get(from - 1)));
        extra.forEach(line -> pieces.add(List.of(indent + line)));
        var before = List.copyOf(pieces);
        var luck = new Random(seed);
        do {
            Collections.shuffle(pieces, luck);
        } while (pieces.equals(before) && pieces.size() > 1);
        var all = new ArrayList<>(lines.subList(0, from - 1));
        pieces.forEach(all::addAll);
        all.addAll(lines.subList(to, lines.size()));
        return new Made(
                String.join("\n", all) + "\n",
                new Puzzle(from - 1, pieces.stream().map(List::size).toList()));
    }

    /// The lines, those that are indented below another one and those that close it with it.
    private static List<List<String>> pieces(List<String> lines) {
        var pieces = new ArrayList<List<String>>();
        int base = indent(lines.getFirst());
        for (String line : lines) {
            boolean goesOn =
                    indent(line) > base
                            || line.isBlank()
                            || GOING_ON.stream().anyMatch(line.strip()::startsWith);
            if (goesOn && !pieces.isEmpty()) {
                pieces.getLast().add(line);
            } else {
                pieces.add(new ArrayList<>(List.of(line)));
            }
        }
        return pieces;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
