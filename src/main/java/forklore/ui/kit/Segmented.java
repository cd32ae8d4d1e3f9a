package forklore.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A few words of which exactly one is chosen, in one row.
///
/// @param <T> what the words stand for
public final class Segmented<T> extends SegmentedButton {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;
    private @Nullable T shown;

    /// @param style the style class of the row: how it looks
    /// @param chosen hears what the user picked; the row itself changes only by [#show]
    public Segmented(String style, Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("segmented", style);
    }

    /// Adds a word that follows the language.
    public ToggleButton add(T value, ObservableValue<String> text) {
        var button = Styles.styled(new ToggleButton(), "segment");
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(text);
        button.setOnAction(
                _ -> {
                    mark();
                    chosen.accept(value);
                });
        buttons.put(value, button);
        getButtons().add(button);
        return button;
    }

    public void clear() {
        buttons.clear();
        getButtons().clear();
    }

    /// Marks the chosen word.
    public void show(T value) {
        shown = value;
        mark();
    }

    private void mark() {
        buttons.forEach((key, button) -> button.setSelected(key.equals(shown)));
    }
}
