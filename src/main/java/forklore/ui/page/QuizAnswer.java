package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Quiz;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

/// One answer of a quiz: a button to choose it, its words, and once it is judged a sign and the
/// reason.
final class QuizAnswer extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Quiz.Answer answer;
    private final Messages messages;
    private final String words;
    private final String why;
    private final ButtonBase button;
    private final BooleanProperty selected;
    private final StackPane sign = styled(new StackPane(), "quiz-sign");
    private final Prose reason;

    /// @param group the answers of which one is to be chosen; null where several are
    QuizAnswer(Quiz.Answer answer, @Nullable ToggleGroup group, PageContext context) {
        this.answer = answer;
        this.messages = context.messages();
        Language language = context.language();
        words = answer.text().in(language);
        why = answer.why().in(language);
        if (group == null) {
            var box = new CheckBox();
            selected = box.selectedProperty();
            button = box;
        } else {
            var radio = new RadioButton();
            radio.setToggleGroup(group);
            selected = radio.selectedProperty();
            button = radio;
        }
        TextFlow text = Prose.line(words, context.links());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setOnMouseClicked(_ -> choose());
        reason = styled(new Prose(why, context.links()), "quiz-why");
        styled(this, "quiz-answer");
        getChildren().addAll(styled(new HBox(button, text, sign), "quiz-row"), reason);
        show(false, false);
    }

    /// Calls this whenever the learner has chosen otherwise.
    void onChange(Runnable changed) {
        selected.addListener((_, _, _) -> changed.run());
    }

    boolean isChosen() {
        return selected.get();
    }

    boolean hasFocus() {
        return button.isFocused();
    }

    /// @param given whether it is part of the last answer
    /// @param solved whether the last answer is the right one
    void show(boolean given, boolean solved) {
        if (given) {
            selected.set(true);
        }
        button.setDisable(solved);
        judge(given || (solved && answer.right()), given && !answer.right());
        Styles.show(reason, !why.isEmpty() && given && (solved || !answer.right()));
    }

    /// Shows whether it is right, and why, without an answer.
    void reveal() {
        judge(answer.right(), false);
        Styles.show(reason, !why.isEmpty() && answer.right());
    }

    private void choose() {
        if (!button.isDisabled()) {
            button.requestFocus();
            button.fire();
        }
    }

    /// @param judged whether anything is said of it
    private void judge(boolean judged, boolean wrong) {
        boolean right = judged && !wrong;
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, wrong);
        sign.getChildren().clear();
        if (judged) {
            sign.getChildren().add((wrong ? Icons.WRONG : Icons.RIGHT).node());
        }
        String plain = words.replaceAll("[`*]", "");
        String key = wrong ? "quiz.answer.wrong" : right ? "quiz.answer.right" : "";
        button.setAccessibleText(
                key.isEmpty() ? plain : messages.text(key, plain, why.replaceAll("[`*]", "")));
    }
}
