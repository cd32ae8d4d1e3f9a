package forklore.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Sets it without asking for anything.
    public void show(boolean on) {
        showing = true;
        setSelected(on);
        showing = false;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            fire();
            event.consume();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
