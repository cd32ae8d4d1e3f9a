package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.gym.Laid.Mark;
import forklore.ui.kit.Marker;
import forklore.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.Optional;

/// A process of the tree: its place, or once it ran, its sign and pid.
final class TreeBox extends HBox {
    private static final PseudoClass UNBORN = PseudoClass.getPseudoClass("unborn");
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");
    private static final double SIGN = 11;

    /// Narrower than this, a pid has no room, px.
    private static final double WIDE = 72;

    /// What a box shows.
    ///
    /// @param number its place in the tree, from 1
    /// @param person who it was in the run; empty where it was drawn only, or nothing has run
    /// @param mark how the two trees agree on it; empty while there is one tree
    record Look(int number, Optional<Person> person, Optional<Mark> mark, boolean chosen) {}

    TreeBox(Look look, double width) {
        styled(this, "tree-box");
        look.mark().ifPresent(mark -> styled(this, style(mark)));
        pseudoClassStateChanged(Styles.CHOSEN, look.chosen());
        if (look.person().isPresent()) {
            Person person = look.person().get();
            styled(this, Marker.colourClass(person.identity()));
            getChildren().add(new Marker(person.identity(), SIGN));
            if (width >= WIDE) {
                getChildren().add(styled(new Label(Integer.toString(person.pid())), "tree-pid"));
            }
            pseudoClassStateChanged(UNBORN, !person.born());
            pseudoClassStateChanged(ENDED, person.ended());
        } else {
            getChildren().add(styled(new Label(Integer.toString(look.number())), "tree-number"));
        }
        look.mark().ifPresent(mark -> getChildren().add(styled(new Label(sign(mark)), "sign")));
        setMouseTransparent(false);
    }

    static String sign(Mark mark) {
        return switch (mark) {
            case SAME -> "✓";
            case MISSING -> "+";
            case EXTRA -> "✕";
        };
    }

    static String style(Mark mark) {
        return switch (mark) {
            case SAME -> "same";
            case MISSING -> "missing";
            case EXTRA -> "extra";
        };
    }
}
