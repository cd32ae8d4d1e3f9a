package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Marker;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/// What stands left of a line: the cursors of the processes on it, and its number.
final class Gutter extends HBox {
    private static final int ROOM = 3;
    private static final double MARKER = 10;
    private static final PseudoClass BAND = PseudoClass.getPseudoClass("band");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass HINTED = PseudoClass.getPseudoClass("hinted");

    private final HBox cursors = styled(new HBox(), "cursors");
    private List<Integer> shown = List.of();

    Gutter(int line) {
        this(Integer.toString(line));
    }

    private Gutter(String number) {
        getStyleClass().add("gutter");
        getChildren().addAll(cursors, styled(new Label(number), "line-number"));
    }

    /// For a line that has no number.
    static Gutter blank() {
        return new Gutter("");
    }

    /// Marks the line as the one that a hint points at.
    void hint(boolean hinted) {
        pseudoClassStateChanged(HINTED, hinted);
    }

    /// @param identities the processes on this line
    /// @param wrong whether the compiler refused this line
    void show(List<Integer> identities, boolean wrong) {
        pseudoClassStateChanged(WRONG, wrong);
        if (identities.equals(shown)) {
            return;
        }
        shown = List.copyOf(identities);
        pseudoClassStateChanged(BAND, !identities.isEmpty());
        cursors.getChildren().clear();
        int fit = identities.size() <= ROOM ? identities.size() : ROOM - 1;
        for (int identity : identities.subList(0, fit)) {
            cursors.getChildren().add(new Marker(identity, MARKER));
        }
        if (fit < identities.size()) {
            Label more = styled(new Label("+" + (identities.size() - fit)), "more-cursors");
            cursors.getChildren().add(more);
        }
    }
}
