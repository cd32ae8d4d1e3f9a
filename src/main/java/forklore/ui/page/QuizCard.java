package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Quiz;
import forklore.session.Answers;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// One quiz: its answers to choose from, and after each try what is said to it. A wrong answer is
/// told its reason and may be followed by another; after two of them the answer can be seen.
final class QuizCard extends VBox {
    private static final int PATIENCE = 2;

    private final Quiz quiz;
    private final Messages messages;
    private final Consumer<Set<Integer>> answer;
    private final List<QuizAnswer> rows = new ArrayList<>();
    private final Button check = styled(new Button(), "plain-button", "small-button");
    private final Button reveal = styled(new Button(), "ghost-button");
    private final Label hint = styled(new Label(), "quiz-hint");
    private final HBox foot = styled(new HBox(), "quiz-foot");
    private final Label verdict = styled(new Label(), "quiz-verdict");
    private @Nullable List<Answers.Given> shown;

    /// @param answer takes the places of the chosen answers
    QuizCard(Quiz quiz, PageContext context, Consumer<Set<Integer>> answer) {
        this.quiz = quiz;
        this.messages = context.messages();
        this.answer = answer;
        styled(this, "quiz");
        setId("quiz-" + quiz.id());
        var question = new Prose(quiz.question().in(context.language()), context.links());
        getChildren().add(styled(question, "quiz-question"));
        var group = new ToggleGroup();
        for (Quiz.Answer option : quiz.answers()) {
            var row = new QuizAnswer(option, quiz.several() ? null : group, context);
            row.onChange(this::chose);
            rows.add(row);
            getChildren().add(row);
        }
        check.setText(messages.text("quiz.check"));
        check.setOnAction(_ -> submit());
        reveal.setText(messages.text("check.show"));
        reveal.setOnAction(_ -> reveal());
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        hint.setText(messages.text("quiz.several"));
        getChildren().addAll(verdict, foot);
        foot.getChildren().setAll(check, reveal, hint);
        // Before the button, to which Enter means the same as a click.
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// @param given all answers that count here, the first one first
    void show(List<Answers.Given> given) {
        if (given.equals(shown)) {
            return;
        }
        boolean answered = shown != null && given.size() > shown.size();
        shown = List.copyOf(given);
        boolean solved = !given.isEmpty() && given.getLast().right();
        Set<Integer> chosen = given.isEmpty() ? Set.of() : given.getLast().chosen();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(chosen.contains(i), solved);
        }
        tell(given, solved);
        Styles.show(foot, !solved);
        Styles.show(check, true);
        Styles.show(hint, quiz.several());
        Styles.show(reveal, !solved && given.size() >= PATIENCE);
        chose();
        if (answered) {
            // Where it was read from, a reader goes on; a screen reader says it.
            verdict.setFocusTraversable(true);
            verdict.requestFocus();
        }
    }

    /// Asks a room: nothing is judged or counted, and the answer can be seen at once.
    void present() {
        if (shown == null) {
            show(List.of());
            Styles.show(check, false);
            Styles.show(reveal, true);
        }
    }

    private void tell(List<Answers.Given> given, boolean solved) {
        Styles.show(verdict, !given.isEmpty());
        verdict.getStyleClass().removeAll("verdict-right", "verdict-wrong");
        if (!given.isEmpty()) {
            verdict.getStyleClass().add(solved ? "verdict-right" : "verdict-wrong");
            verdict.setText(words(given, solved));
        }
    }

    private String words(List<Answers.Given> given, boolean solved) {
        if (solved) {
            return given.size() == 1
                    ? messages.text("quiz.right")
                    : messages.text("quiz.right.later", given.size());
        }
        boolean onlyRight = quiz.right().containsAll(given.getLast().chosen());
        return messages.text(onlyRight ? "quiz.more" : "quiz.wrong");
    }

    private void chose() {
        check.setDisable(chosen().isEmpty());
    }

    private Set<Integer> chosen() {
        var chosen = new TreeSet<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isChosen()) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private void submit() {
        if (foot.isVisible() && check.isVisible() && !chosen().isEmpty()) {
            answer.accept(chosen());
        }
    }

    private void reveal() {
        rows.forEach(row -> row.reveal());
        Styles.show(reveal, false);
    }

    private void pressed(KeyEvent event) {
        boolean onAnswer = rows.stream().anyMatch(QuizAnswer::hasFocus);
        if (event.getCode() == KeyCode.ENTER && onAnswer) {
            submit();
            event.consume();
        }
    }
}
