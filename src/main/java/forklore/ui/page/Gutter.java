package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Marker;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// What stands left of a line: the cursors of the processes on it, and its number.
final class Gutter extends HBox {
    private static final int ROOM = 3;
    private static final double MARKER = 10;
    private static final PseudoClass BAND = PseudoClass.getPseudoClass("band");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass HINTED = PseudoClass.getPseudoClass("hinted");

    private final Region room = styled(new Region(), "cursors");

    /// Lies over its room: who stands on the line is no reason to lay the text out again.
    private final HBox cursors = styled(new HBox(), "cursors");

    private List<Integer> shown = List.of();
    private boolean wrong;

    Gutter(int line) {
        this(Integer.toString(line));
    }

    private Gutter(String number) {
        getStyleClass().add("gutter");
        cursors.setManaged(false);
        parentProperty().addListener(_ -> band());
        getChildren().addAll(room, styled(new Label(number), "line-number"), cursors);
    }

    /// For a line that has no number.
    static Gutter blank() {
        return new Gutter("");
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        cursors.resizeRelocate(
                room.getLayoutX(), room.getLayoutY(), room.getWidth(), room.getHeight());
    }

    /// Marks the line as the one that a hint points at.
    void hint(boolean hinted) {
        pseudoClassStateChanged(HINTED, hinted);
    }

    /// @param identities the processes on this line
    /// @param wrong whether the compiler refused this line
    void show(List<Integer> identities, boolean wrong) {
        this.wrong = wrong;
        pseudoClassStateChanged(WRONG, wrong);
        boolean same = identities.equals(shown);
        shown = List.copyOf(identities);
        band();
        if (same) {
            return;
        }
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

    /// The line's text bears the band, too. To say so to its text would make it anew, and that many
    /// times a second; it is told as a state of the line that this stands on.
    private void band() {
        pseudoClassStateChanged(BAND, !shown.isEmpty());
        if (getParent() != null) {
            getParent().pseudoClassStateChanged(BAND, !shown.isEmpty() && !wrong);
        }
    }
}
