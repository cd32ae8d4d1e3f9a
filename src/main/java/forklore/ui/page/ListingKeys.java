package forklore.ui.page;

import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

import java.util.List;

/// The keys of an editable listing that mean something else there than in a plain text: undo and
/// redo go to who keeps the changes, Tab indents, and Escape leaves as Tab does elsewhere.
final class ListingKeys {
    /// So many columns lie between two depths of indentation.
    private static final int INDENT = 4;

    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final List<KeyCombination> REDO =
            List.of(
                    new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
                    new KeyCodeCombination(
                            KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));

    private final CodeArea area;
    private Runnable undo = () -> {};
    private Runnable redo = () -> {};

    /// Listens to the keys of the area from now on.
    ListingKeys(CodeArea area) {
        this.area = area;
        // Changes are kept by the session, which outlives the view.
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// @param back takes the last change back
    /// @param again does again what was taken back
    void onUndo(Runnable back, Runnable again) {
        undo = back;
        redo = again;
    }

    private void pressed(KeyEvent event) {
        boolean again = REDO.stream().anyMatch(keys -> keys.match(event));
        if (again || UNDO.match(event)) {
            (again ? redo : undo).run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ESCAPE) {
            tabbed(event);
        }
    }

    /// Tab indents; with another key, or Escape in its place, it leaves the listing as it leaves
    /// everything else.
    private void tabbed(KeyEvent event) {
        if (event.isShiftDown()) {
            area.requestFocusTraversal(TraversalDirection.PREVIOUS);
        } else if (event.getCode() == KeyCode.ESCAPE || event.isShortcutDown()) {
            area.requestFocusTraversal(TraversalDirection.NEXT);
        } else {
            area.replaceSelection(" ".repeat(INDENT - area.getCaretColumn() % INDENT));
        }
        event.consume();
    }
}
