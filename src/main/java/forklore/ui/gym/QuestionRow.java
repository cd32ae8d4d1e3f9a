package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.gym.Answer;
import forklore.gym.Judgement.Reply;
import forklore.gym.Question;
import forklore.gym.Way;
import forklore.session.Gym;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.layout.FlowPane;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The questions whose answer is a number, with what was said and what came of it.
final class QuestionRow extends FlowPane {
    private final Map<Question, QuestionField> fields = new EnumMap<>(Question.class);
    private final Messages messages;
    private final Consumer<Intent> send;
    private List<Question> shown = List.of();

    QuestionRow(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "gym-questions");
        setMinWidth(0);
    }

    /// The keyboard is for the first of them.
    @Override
    public void requestFocus() {
        shown.stream().findFirst().map(this::field).ifPresent(QuestionField::requestFocus);
    }

    void render(Gym gym, Session session) {
        Styles.show(this, gym.way() == Way.TREE);
        if (gym.way() == Way.LISTING) {
            return;
        }
        var wanted = Question.of(gym.puzzle().level());
        if (!wanted.equals(shown)) {
            shown = wanted;
            getChildren().setAll(wanted.stream().map(this::field).toList());
        }
        Answer answer = session.kept().gym().answer();
        var verdict = Optional.ofNullable(gym.verdicts().get(session.place().demo()));
        boolean open = !gym.closed() && !session.show().state().active();
        for (Question question : wanted) {
            Optional<Reply> reply =
                    verdict.stream()
                            .flatMap(it -> it.judgement().replies().stream())
                            .filter(it -> it.question() == question)
                            .findFirst();
            field(question).show(gym.puzzle().number(), answer.to(question), reply, open);
        }
    }

    private QuestionField field(Question question) {
        return fields.computeIfAbsent(
                question,
                it -> {
                    String key = "gym.ask." + it.name().toLowerCase(Locale.ROOT);
                    return new QuestionField(
                            messages, key, number -> send.accept(said(it, number)));
                });
    }

    private static Intent said(Question question, OptionalInt number) {
        return new Intent.SayNumber(question, number);
    }
}
