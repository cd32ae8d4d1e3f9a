package forklore.ui.hall;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The place of what stands on the projector, which is made when it is first entered: few starts of
/// the app come so far.
public final class HallPane extends StackPane {
    private final Messages messages;
    private final Consumer<Intent> send;
    private @Nullable HallRoom room;

    public HallPane(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        Styles.show(this, false);
    }

    /// Draws the session; where that is at the desk, nothing.
    public void render(Session session) {
        if (!session.hall().on()) {
            leave();
            return;
        }
        HallRoom entered = enter();
        if (!isVisible()) {
            Styles.show(this, true);
            Styles.show(entered, true);
            // No button has the keyboard: keys are the clicker's.
            requestFocus();
        }
        entered.render(session);
    }

    private HallRoom enter() {
        HallRoom there = room;
        if (there == null) {
            there = new HallRoom(messages, send);
            room = there;
            getChildren().add(there);
        }
        return there;
    }

    private void leave() {
        if (room != null && isVisible()) {
            room.leave();
            Styles.show(room, false);
        }
        Styles.show(this, false);
    }

    /// Whether everything is there.
    public boolean isSettled() {
        return room == null || room.isSettled();
    }
}
