package forklore.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A few words of which exactly one is chosen, in one row.
///
/// @param <T> what the words stand for
public final class Segmented<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;

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
                    button.setSelected(!button.isSelected());
                    chosen.accept(value);
                });
        buttons.put(value, button);
        getChildren().add(button);
        return button;
    }

    public void clear() {
        buttons.clear();
        getChildren().clear();
    }

    /// Marks the chosen word.
    public void show(T value) {
        buttons.forEach((key, button) -> button.setSelected(key.equals(value)));
    }
}
