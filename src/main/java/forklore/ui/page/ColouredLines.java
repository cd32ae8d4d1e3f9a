package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.EngineKind;

import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// The lines of a program in coloured pieces, where it is looked at and not written.
final class ColouredLines {
    private ColouredLines() {}

    static List<List<Text>> of(EngineKind engine, String source) {
        var kinds = new String[source.length()];
        for (Syntax.Piece piece : Syntax.of(engine).pieces(source)) {
            Arrays.fill(kinds, piece.start(), piece.end(), piece.kind());
        }
        var all = new ArrayList<List<Text>>();
        int start = 0;
        for (String line : source.split("\n", -1)) {
            all.add(pieces(line, start, kinds));
            start += line.length() + 1;
        }
        return Collections.unmodifiableList(all);
    }

    private static List<Text> pieces(String line, int start, String[] kinds) {
        var pieces = new ArrayList<Text>();
        int from = 0;
        for (int i = 1; i <= line.length(); i++) {
            boolean end = i == line.length();
            if (end || !Objects.equals(kinds[start + i], kinds[start + from])) {
                Text text = styled(new Text(line.substring(from, i)), "merged-code");
                String kind = kinds[start + from];
                if (kind != null) {
                    text.getStyleClass().add(kind);
                }
                pieces.add(text);
                from = i;
            }
        }
        return pieces;
    }
}
