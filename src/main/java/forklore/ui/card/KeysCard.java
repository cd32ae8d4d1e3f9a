package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.kit.Switch;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// What every key does; and whether things move.
final class KeysCard extends VBox {
    private final Switch motion;

    /// px; room for two columns of the longest names.
    private static final double WIDTH = 680;

    KeysCard(Messages messages, Session session, Consumer<Intent> send) {
        styled(this, Styles.CARD, "overlay-card");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        GridPane grid = styled(new GridPane(), "keys-grid");
        Shortcut[] all = Shortcut.values();
        int rows = (all.length + 1) / 2;
        for (int i = 0; i < all.length; i++) {
            int column = i / rows * 2;
            Label keys = styled(new Label(all[i].keys()), "key-cap");
            Label what = new Label(messages.text(all[i].key()));
            what.setWrapText(true);
            grid.add(keys, column, i % rows);
            grid.add(what, column + 1, i % rows);
        }
        motion =
                new Switch(
                        messages.bind("keys.motion"),
                        on -> send.accept(new Intent.ReduceMotion(on)));
        motion.show(session.look().reducedMotion());
        getChildren()
                .addAll(
                        styled(new Label(messages.text("shell.keys")), "overlay-title"),
                        grid,
                        motion);
    }

    /// What gets the keyboard.
    Switch first() {
        return motion;
    }
}
