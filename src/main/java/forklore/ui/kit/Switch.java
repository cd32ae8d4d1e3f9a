package forklore.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.controlsfx.control.ToggleSwitch;

import java.util.function.Consumer;

/// A switch with its words beside it, for what counts at once; also with the keyboard.
public final class Switch extends ToggleSwitch {
    private boolean showing;

    /// @param text what it switches, in the reader's language
    /// @param changed hears what the user wants; the switch itself is set by [#show]
    public Switch(ObservableValue<String> text, Consumer<Boolean> changed) {
        Styles.styled(this, "switch");
        textProperty().bind(text);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setFocusTraversable(true);
        selectedProperty()
                .subscribe(
                        (_, now) -> {
                            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
                            if (!showing) {
                                changed.accept(now);
                            }
                        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// Sets it without asking for anything.
    public void show(boolean on) {
        showing = true;
        setSelected(on);
        showing = false;
    }

    /// The skin hears the mouse on the switch alone: its words switch as well.
    private void released(MouseEvent event) {
        boolean onSwitch =
                event.getTarget() instanceof Node node
                        && node.getStyleClass().stream().anyMatch(s -> s.startsWith("thumb"));
        if (!onSwitch && event.getButton() == MouseButton.PRIMARY && contains(point(event))) {
            fire();
        }
    }

    private static Point2D point(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
