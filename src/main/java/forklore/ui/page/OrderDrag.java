package forklore.ui.page;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// Puts pieces in order by the mouse: one that is dragged stands where it would be put down.
final class OrderDrag {
    /// A hand that only wants to click trembles so much, px.
    private static final double TREMBLE = 4;

    private final OrderView view;
    private final VBox pieces;
    private final VBox tray;
    private int place = -1;
    private double pressedAt;

    /// @param pieces those of the listing
    /// @param tray where the others are
    OrderDrag(OrderView view, VBox pieces, VBox tray) {
        this.view = view;
        this.pieces = pieces;
        this.tray = tray;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    }

    private void pressed(MouseEvent event) {
        var target = (Node) event.getTarget();
        place = isButton(target) ? -1 : view.place(target);
        pressedAt = event.getSceneY();
        if (place >= 0) {
            view.focusOn(place);
            event.consume();
        }
    }

    private boolean isButton(Node target) {
        for (Node at = target; at != null && at != view; at = at.getParent()) {
            if (at instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    private void dragged(MouseEvent event) {
        if (place < 0) {
            return;
        }
        if (!view.carries(place)) {
            if (Math.abs(event.getSceneY() - pressedAt) < TREMBLE) {
                return;
            }
            view.pickUp(place);
        }
        if (tray.contains(tray.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
            view.aside(place);
        } else {
            view.to(place, index(event.getSceneY()));
        }
        event.consume();
    }

    /// Before the first of the others whose middle is below the mouse.
    private int index(double y) {
        int index = 0;
        for (Node piece : pieces.getChildren()) {
            if (view.place(piece) == place) {
                continue;
            }
            var bounds = piece.localToScene(piece.getLayoutBounds());
            if (y < bounds.getCenterY()) {
                break;
            }
            index++;
        }
        return index;
    }

    private void released() {
        if (place >= 0 && view.carries(place)) {
            view.putDown();
        }
        place = -1;
    }
}
