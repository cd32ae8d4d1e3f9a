package forklore.ui.page;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Puts pieces in order by keys alone: the arrows walk, Space or Enter picks up and puts down, and
/// in between the arrows carry; Delete puts aside, Escape gives the carrying up.
final class OrderKeys {
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final OrderView view;
    private Runnable undo = () -> {};
    private Runnable redo = () -> {};

    OrderKeys(OrderView view) {
        this.view = view;
    }

    void onUndo(Runnable back, Runnable again) {
        undo = back;
        redo = again;
    }

    /// @param place of the piece that has the focus
    void pressed(KeyEvent event, int place) {
        if (UNDO.match(event)) {
            undo.run();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            redo.run();
        } else if (event.isShortcutDown() || !acted(event.getCode(), place)) {
            return;
        }
        event.consume();
    }

    private boolean acted(KeyCode key, int place) {
        switch (key) {
            case UP -> step(place, -1);
            case DOWN -> step(place, 1);
            case SPACE, ENTER -> {
                if (view.carries(place)) {
                    view.putDown();
                } else {
                    view.pickUp(place);
                }
            }
            case DELETE, BACK_SPACE -> {
                if (view.order().contains(place)) {
                    view.press(place);
                }
            }
            case ESCAPE -> {
                if (!view.carries(place)) {
                    return false;
                }
                view.drop();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int place, int way) {
        if (view.carries(place)) {
            view.to(place, view.order().indexOf(place) + way);
        } else {
            view.walk(place, way);
        }
    }
}
