package forklore.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.function.Consumer;

/// A number within a range: typed, or changed by the arrow keys and the two small arrows.
///
/// What is typed counts on Enter or when the focus leaves; what is not a number is put back, what
/// is out of range goes to the nearest end.
public final class NumberField extends StackPane {
    private static final double DIGIT = 7.9;

    private final TextField field = Styles.styled(new TextField(), "number-text");
    private final Range range;
    private final Consumer<String> changed;
    private String shown = "";

    /// @param step the least change; its digits after the point are those of every value
    public record Range(BigDecimal min, BigDecimal max, BigDecimal step) {
        BigDecimal nearest(BigDecimal value) {
            return value.max(min)
                    .min(max)
                    .setScale(Math.max(0, step.scale()), java.math.RoundingMode.HALF_UP);
        }
    }

    /// @param changed hears of a new value; the field itself changes only by [#show]
    public NumberField(Range range, Consumer<String> changed) {
        this.range = range;
        this.changed = changed;
        getStyleClass().add("number-field");
        VBox arrows = arrows();
        StackPane.setAlignment(arrows, Pos.CENTER_RIGHT);
        arrows.setMaxWidth(USE_PREF_SIZE);
        arrows.visibleProperty().bind(hoverProperty().or(field.focusedProperty()));
        setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(field, arrows);
        field.setOnAction(_ -> commit());
        field.focusedProperty().addListener((_, _, focused) -> commitUnless(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows a value, unless the user is typing another.
    public void show(String value) {
        if (!value.equals(shown)) {
            shown = value;
            field.setText(value);
            double digits = Math.max(value.length(), 1);
            field.setPrefWidth(Math.ceil(digits * DIGIT) + 22);
        }
    }

    /// What a screen reader calls the field.
    public void describe(String name) {
        field.setAccessibleText(name);
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private VBox arrows() {
        return Styles.styled(new VBox(arrow(Icons.UP, 1), arrow(Icons.DOWN, -1)), "number-arrows");
    }

    private Region arrow(Icons icon, int direction) {
        var arrow = Styles.styled(new HBox(icon.node()), "number-arrow");
        arrow.setOnMousePressed(event -> press(event, direction));
        return arrow;
    }

    private void press(MouseEvent event, int direction) {
        field.requestFocus();
        step(direction);
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        }
    }

    private void step(int direction) {
        BigDecimal now = number(field.getText());
        BigDecimal from = now == null ? number(shown) : now;
        if (from != null) {
            accept(from.add(range.step().multiply(BigDecimal.valueOf(direction))));
        }
    }

    private void commitUnless(boolean focused) {
        if (!focused) {
            commit();
        }
    }

    private void commit() {
        BigDecimal typed = number(field.getText());
        if (typed == null) {
            field.setText(shown);
        } else {
            accept(typed);
        }
    }

    private void accept(BigDecimal value) {
        String text = range.nearest(value).toPlainString();
        field.setText(text);
        if (!text.equals(shown)) {
            changed.accept(text);
        }
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
