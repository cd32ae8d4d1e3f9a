package forklore.ui.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two texts as one: lines that both have stand once, the others where they belong.
final class LineMerge {
    private final List<String> first;
    private final List<String> second;

    /// How many lines the rests of the two texts have in common, by where the rests begin.
    private final int[][] common;

    private LineMerge(List<String> first, List<String> second) {
        this.first = first;
        this.second = second;
        common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] =
                        first.get(i).equals(second.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /// A line of either text or of both.
    ///
    /// @param first its number in the first text, from 1; 0 where it has no such line
    /// @param second the same in the second text
    record Row(String text, int first, int second) {
        boolean shared() {
            return first > 0 && second > 0;
        }
    }

    /// The rows from top to bottom: of lines that differ, those of the first text come first.
    static List<Row> of(String first, String second) {
        return new LineMerge(first.lines().toList(), second.lines().toList()).rows();
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                rows.add(new Row(first.get(i), ++i, ++j));
            } else if (j >= second.size()
                    || (i < first.size() && common[i + 1][j] >= common[i][j + 1])) {
                rows.add(new Row(first.get(i), ++i, 0));
            } else {
                rows.add(new Row(second.get(j), 0, ++j));
            }
        }
        return Collections.unmodifiableList(rows);
    }
}
