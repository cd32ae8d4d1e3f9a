package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Styles;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// One card over everything else; Escape or a click beside it closes it, and the focus goes back to
/// where it was.
public final class Overlay extends StackPane {
    private final EventHandler<KeyEvent> escape = this::escape;
    private @Nullable Node focusedBefore;

    public Overlay() {
        styled(this, "overlay");
        Styles.show(this, false);
        setOnMousePressed(
                event -> {
                    if (event.getTarget() == this) {
                        close();
                    }
                });
        // In the whole scene: wherever the focus is, Escape is for what lies above everything.
        sceneProperty()
                .subscribe(
                        (before, scene) -> {
                            if (before != null) {
                                before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
                            }
                            if (scene != null) {
                                scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
                            }
                        });
    }

    private void escape(KeyEvent event) {
        if (isOpen() && event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// @param focus what gets the keyboard
    void open(Region card, Node focus) {
        if (!isOpen() && getScene() != null) {
            focusedBefore = getScene().getFocusOwner();
        }
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        getChildren().setAll(card);
        Styles.show(this, true);
        // Some parts of a card are only in the scene once their skins are.
        applyCss();
        layout();
        focus.requestFocus();
    }

    void close() {
        Styles.show(this, false);
        getChildren().clear();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }
}
