package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/// The mouse on a projector: it shows itself and the controls while it moves, and hides after two
/// seconds; or it is a red spot.
final class Pointer {
    private static final Duration PATIENCE = Duration.seconds(2);
    private static final double SPOT = 11;

    private final Pane room;
    private final Node controls;
    private final Circle spot = styled(new Circle(SPOT), "laser");
    private final PauseTransition rest = new PauseTransition(PATIENCE);
    private boolean laser;

    /// @param room where the mouse moves
    /// @param controls what is seen while it does
    Pointer(Pane room, Node controls) {
        this.room = room;
        this.controls = controls;
        spot.setManaged(false);
        spot.setMouseTransparent(true);
        spot.setVisible(false);
        room.getChildren().add(spot);
        controls.setVisible(false);
        rest.setOnFinished(_ -> hide());
        room.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        room.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
    }

    /// @param on whether the mouse is a red spot
    void laser(boolean on) {
        if (on != laser) {
            laser = on;
            spot.setVisible(on);
            room.setCursor(on ? Cursor.NONE : Cursor.DEFAULT);
            controls.setVisible(!on && controls.isVisible());
            rest.playFromStart();
        }
    }

    /// Forgets the mouse: the hall is left.
    void leave() {
        rest.stop();
        laser(false);
        rest.stop();
        controls.setVisible(false);
        room.setCursor(Cursor.DEFAULT);
    }

    private void moved(MouseEvent event) {
        spot.setCenterX(event.getX());
        spot.setCenterY(event.getY());
        if (!laser) {
            room.setCursor(Cursor.DEFAULT);
            controls.setVisible(true);
        }
        rest.playFromStart();
    }

    private void hide() {
        if (controls.isHover()) {
            return;
        }
        controls.setVisible(false);
        room.setCursor(Cursor.NONE);
    }
}
