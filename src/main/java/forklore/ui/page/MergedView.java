package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Listing;
import forklore.ui.kit.Marker;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Two programs side by side as one text: what they share stands once, what differs is marked, and
/// each has its own column of cursors.
final class MergedView extends VBox {
    private static final double MARKER = 9;
    private static final int MOST_CURSORS = 2;

    /// What stands left and right of the text, px.
    private static final double BESIDE = 96;

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass SECOND = PseudoClass.getPseudoClass("second");
    private static final PseudoClass BAND = PseudoClass.getPseudoClass("band");

    private List<Line> lines = List.of();
    private List<Program> shown = List.of();
    private @Nullable CodeSize size;
    private CodeSize most = CodeSize.USUAL;

    /// One of the two.
    record Program(String title, Listing listing) {}

    /// A row of the text and its nodes.
    private record Line(LineMerge.Row row, HBox node, Cursors first, Cursors second) {}

    MergedView() {
        styled(this, "merged");
        widthProperty().addListener(_ -> fit());
    }

    /// @param programs two of them
    void show(List<Program> programs) {
        if (programs.equals(shown)) {
            return;
        }
        shown = List.copyOf(programs);
        String first = shown.getFirst().listing().source();
        String second = shown.getLast().listing().source();
        var rows = LineMerge.of(first, second);
        var firstText = ColouredLines.of(shown.getFirst().listing().engine(), first);
        var secondText = ColouredLines.of(shown.getLast().listing().engine(), second);
        var built = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var text =
                    row.first() > 0
                            ? firstText.get(row.first() - 1)
                            : secondText.get(row.second() - 1);
            built.add(line(row, text, i == 0 ? null : rows.get(i - 1)));
        }
        lines = List.copyOf(built);
        getChildren().setAll(lines.stream().map(Line::node).toList());
        size = null;
        fit();
    }

    /// Lets the letters be larger than they are at a desk.
    void enlarge() {
        most = CodeSize.HUGE;
        fit();
    }

    /// How far down the first line is on which a process stands, px; the first line that only one
    /// of the two has, where none stands anywhere.
    double focus() {
        return lines.stream()
                .filter(line -> line.first().any() || line.second().any())
                .findFirst()
                .or(() -> lines.stream().filter(line -> !line.row().shared()).findFirst())
                .map(line -> line.node().getLayoutY())
                .orElse(0.0);
    }

    /// Puts the processes' cursors on their lines: for each program, by line, the identities.
    void showCursors(Map<Integer, List<Integer>> first, Map<Integer, List<Integer>> second) {
        for (Line line : lines) {
            var here = first.getOrDefault(line.row().first(), List.of());
            var there = second.getOrDefault(line.row().second(), List.of());
            line.first().show(here);
            line.second().show(there);
            line.node().pseudoClassStateChanged(BAND, !here.isEmpty() || !there.isEmpty());
        }
    }

    private Line line(LineMerge.Row row, List<Text> text, LineMerge.@Nullable Row above) {
        var first = new Cursors(row.first());
        var second = new Cursors(row.second());
        var flow = styled(new TextFlow(), "merged-text");
        flow.getChildren().addAll(text);
        flow.setMinWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var node = styled(new HBox(first, second, flow), "merged-line");
        node.pseudoClassStateChanged(FIRST, row.second() == 0);
        node.pseudoClassStateChanged(SECOND, row.first() == 0);
        if (!row.shared() && (above == null || isElse(above, row))) {
            String whose = (row.first() > 0 ? shown.getFirst() : shown.getLast()).title();
            Label title = styled(new Label(whose), "merged-whose");
            title.setMinWidth(USE_PREF_SIZE);
            node.getChildren().add(title);
        }
        return new Line(row, node, first, second);
    }

    private static boolean isElse(LineMerge.Row above, LineMerge.Row row) {
        return above.shared() || (above.first() > 0) != (row.first() > 0);
    }

    /// The size at which the longest line stands in one row, if there is one.
    private void fit() {
        if (getWidth() <= 0 || shown.isEmpty()) {
            return;
        }
        int columns =
                shown.stream()
                        .mapToInt(p -> CodeSize.columns(p.listing().source()))
                        .max()
                        .orElse(0);
        CodeSize next = CodeSize.fitting(columns, getWidth() - BESIDE, most);
        if (next != size) {
            if (size != null) {
                getStyleClass().remove(size.style());
            }
            getStyleClass().add(next.style());
            size = next;
        }
    }

    /// The cursors of one program's processes on a line, and the line's number there.
    private static final class Cursors extends HBox {
        private final HBox marks = styled(new HBox(), "merged-cursors");
        private List<Integer> identities = List.of();

        private Cursors(int number) {
            String text = number > 0 ? Integer.toString(number) : "";
            setAlignment(Pos.TOP_RIGHT);
            getChildren().addAll(marks, styled(new Label(text), "line-number"));
        }

        private boolean any() {
            return !identities.isEmpty();
        }

        private void show(List<Integer> next) {
            if (next.equals(identities)) {
                return;
            }
            identities = List.copyOf(next);
            marks.getChildren().clear();
            int fit = next.size() <= MOST_CURSORS ? next.size() : MOST_CURSORS - 1;
            next.subList(0, fit).forEach(who -> marks.getChildren().add(new Marker(who, MARKER)));
            if (fit < next.size()) {
                Label more = styled(new Label("+" + (next.size() - fit)), "more-cursors");
                marks.getChildren().add(more);
            }
        }
    }
}
