package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.gym.Judgement.Reply;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// A question and the number that is said to it.
final class QuestionField extends HBox {
    private static final String DIGITS = "\\d{0,3}";
    private static final double WIDTH = 46;

    private final Messages messages;
    private final String key;
    private final TextField field = styled(new TextField(), "gym-said", Styles.MONO);
    private final Label reply = styled(new Label(), "gym-reply");
    private String puzzle = "";
    private boolean showing;

    /// @param key the message that asks
    /// @param said hears every change; empty where nothing is said
    QuestionField(Messages messages, String key, Consumer<OptionalInt> said) {
        this.messages = messages;
        this.key = key;
        styled(this, "gym-question");
        Label label = styled(new Label(), "gym-label");
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        reply.setMinWidth(USE_PREF_SIZE);
        field.setId(key.replace('.', '-'));
        field.setPrefWidth(WIDTH);
        field.setMinWidth(WIDTH);
        field.setTextFormatter(
                new TextFormatter<>(
                        change -> change.getControlNewText().matches(DIGITS) ? change : null));
        field.textProperty()
                .addListener(
                        (_, _, text) -> {
                            if (!showing) {
                                said.accept(number(text));
                            }
                        });
        getChildren().addAll(label, field, reply);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /// @param number of the puzzle: what was typed for another one is forgotten
    /// @param open whether something may still be said
    void show(String number, OptionalInt said, Optional<Reply> judged, boolean open) {
        if (!number.equals(puzzle) || !field.isFocused()) {
            puzzle = number;
            showing = true;
            String text = said.isPresent() ? Integer.toString(said.getAsInt()) : "";
            if (!text.equals(field.getText())) {
                field.setText(text);
            }
            showing = false;
        }
        field.setEditable(open);
        Styles.show(reply, judged.isPresent());
        reply.getStyleClass().removeAll("good", "bad");
        String words = messages.text(key);
        if (judged.isPresent()) {
            boolean right = judged.get().right();
            reply.getStyleClass().add(right ? "good" : "bad");
            reply.setText(right ? "✓" : "✕ " + judged.get().real());
            words =
                    words
                            + ": "
                            + messages.text(
                                    right ? "gym.reply.right" : "gym.reply.wrong",
                                    judged.get().real());
        }
        if (!words.equals(field.getAccessibleText())) {
            field.setAccessibleText(words);
            field.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
