package forklore.ui.run;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Parameter;
import forklore.ui.kit.Messages;
import forklore.ui.kit.NumberField;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.function.Consumer;

/// One parameter of a demo: its name and a control that knows its range.
final class ParameterControl extends HBox {
    private final Consumer<String> show;

    /// @param changed hears of a new value
    ParameterControl(
            Parameter parameter, Language language, Messages messages, Consumer<String> changed) {
        getStyleClass().add("parameter");
        String name = parameter.label().in(language);
        Label label = styled(new Label(name), "parameter-label");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().add(label);
        show =
                switch (parameter) {
                    case Parameter.Whole whole -> {
                        var range =
                                new NumberField.Range(
                                        BigDecimal.valueOf(whole.min()),
                                        BigDecimal.valueOf(whole.max()),
                                        BigDecimal.ONE);
                        yield number(
                                range,
                                messages.text("run.parameter", name, whole.min(), whole.max()),
                                changed);
                    }
                    case Parameter.Decimal decimal -> {
                        var range =
                                new NumberField.Range(
                                        BigDecimal.valueOf(decimal.min()),
                                        BigDecimal.valueOf(decimal.max()),
                                        BigDecimal.valueOf(decimal.step()));
                        Consumer<String> field =
                                number(
                                        range,
                                        messages.text(
                                                "run.parameter",
                                                name,
                                                decimal.min(),
                                                decimal.max()),
                                        changed);
                        if (!decimal.unit().isEmpty()) {
                            getChildren().add(styled(new Label(decimal.unit()), "unit"));
                        }
                        yield field;
                    }
                    case Parameter.Choice choice -> choice(choice, language, changed);
                };
    }

    void show(String value) {
        show.accept(value);
    }

    private Consumer<String> number(
            NumberField.Range range, String description, Consumer<String> changed) {
        var field = new NumberField(range, changed);
        field.describe(description);
        getChildren().add(field);
        return field::show;
    }

    private Consumer<String> choice(
            Parameter.Choice choice, Language language, Consumer<String> changed) {
        var box = new ComboBox<Parameter.Option>();
        box.getItems().setAll(choice.options());
        box.setConverter(new OptionText(language));
        box.setAccessibleText(choice.label().in(language));
        box.setOnAction(
                _ -> {
                    if (box.getValue() != null) {
                        changed.accept(box.getValue().value());
                    }
                });
        getChildren().add(box);
        return value ->
                choice.options().stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .ifPresent(box::setValue);
    }

    private static final class OptionText extends StringConverter<Parameter.Option> {
        private final Language language;

        private OptionText(Language language) {
            this.language = language;
        }

        @Override
        public String toString(Parameter.@Nullable Option option) {
            return option == null ? "" : option.label().in(language);
        }

        @Override
        public Parameter.@Nullable Option fromString(String text) {
            return null;
        }
    }
}
