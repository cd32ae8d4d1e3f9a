package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Aid;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.kit.ZoomPane;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// What stands on the projector: a line, what is in view as large as it gets, small letters; and
/// over it what the mouse brings, the red spot, and black.
final class HallRoom extends StackPane {
    private final Headline headline = new Headline();
    private final Boards boards;
    private final NotesPanel notes;
    private final Foot foot;
    private final ControlStrip controls;
    private final ZoomPane zoom;
    private final Region black = styled(new Region(), "blackout");
    private final Pointer pointer;

    HallRoom(Messages messages, Consumer<Intent> send) {
        boards = new Boards(messages, send);
        notes = new NotesPanel(messages);
        foot = new Foot(messages);
        controls = new ControlStrip(messages, send);
        styled(this, "hall");
        HBox.setHgrow(boards, Priority.ALWAYS);
        var middle = styled(new HBox(boards, notes), "boards");
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var column = styled(new VBox(headline, middle, foot), "hall-column");
        StackPane.setAlignment(controls, Pos.BOTTOM_CENTER);
        zoom = new ZoomPane(new StackPane(column, controls));
        zoom.present(true);
        getChildren().addAll(zoom, black);
        pointer = new Pointer(this, controls);
        Styles.show(black, false);
    }

    void render(Session session) {
        zoom.zoom(session.look().zoom());
        headline.render(session);
        boards.render(session);
        notes.render(session);
        foot.render(session);
        controls.render(session);
        pointer.laser(session.hall().has(Aid.LASER));
        Styles.show(black, session.hall().has(Aid.BLACK));
    }

    /// Forgets the mouse: the hall is left.
    void leave() {
        pointer.leave();
    }

    /// Whether everything is there.
    boolean isSettled() {
        return boards.isSettled();
    }
}
