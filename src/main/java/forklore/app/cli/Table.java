package forklore.app.cli;

import forklore.ground.Visible;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lines of words in columns. A Chinese character is as wide as two Latin ones.
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    Table(String... heads) {
        lines.add(List.of(heads));
    }

    void add(List<String> line) {
        lines.add(line.stream().map(Visible::of).toList());
    }

    /// Prints all lines; none where there is only the head.
    void print(PrintWriter out) {
        int columns = lines.getFirst().size();
        int[] widths =
                IntStream.range(0, columns)
                        .map(
                                column ->
                                        lines.stream()
                                                .mapToInt(line -> width(line.get(column)))
                                                .max()
                                                .orElse(0))
                        .toArray();
        for (List<String> line : lines.size() > 1 ? lines : List.<List<String>>of()) {
            var text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                text.append(line.get(i)).repeat(' ', widths[i] - width(line.get(i))).append(GAP);
            }
            out.println(text.toString().stripTrailing());
        }
        out.flush();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }
}
