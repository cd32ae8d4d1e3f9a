package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.page.Asked;
import forklore.ui.page.Prose;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The question as it is put to the room, its answers lettered; and later which one is right, and
/// why.
final class QuestionBoard extends ScrollPane {
    private static final PseudoClass REVEALED = PseudoClass.getPseudoClass("revealed");

    private final Messages messages;
    private final VBox card = styled(new VBox(), "question");
    private @Nullable Object shown;

    QuestionBoard(Messages messages) {
        this.messages = messages;
        styled(this, "question-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(card);
    }

    /// What makes one board another.
    private record Key(
            long run, RunState state, int step, boolean revealed, int vote, Locale locale) {}

    void render(Session session, boolean revealed) {
        int vote = Talk.vote(session).orElse(-1);
        var key =
                new Key(
                        session.show().run(),
                        session.show().state(),
                        Talk.asked(session).orElse(-1),
                        revealed,
                        vote,
                        messages.locale());
        if (!key.equals(shown)) {
            shown = key;
            Asked.of(session).ifPresent(asked -> show(asked, vote, revealed));
        }
    }

    private void show(Asked asked, int vote, boolean revealed) {
        card.pseudoClassStateChanged(REVEALED, revealed);
        card.getChildren().setAll(styled(new VBox(new Prose(asked.question(), _ -> {})), "asked"));
        List<Integer> right = revealed ? asked.right() : List.of();
        for (int i = 0; i < asked.answers().size(); i++) {
            card.getChildren().add(answer(asked.answers().get(i), i, vote == i, right));
        }
        if (revealed) {
            card.getChildren().add(why(asked));
        }
        setVvalue(0);
    }

    private VBox why(Asked asked) {
        String words =
                asked.right().isEmpty() ? messages.text("hall.unanswered") : asked.explanation();
        return styled(new VBox(new Prose(words, _ -> {})), "question-why");
    }

    private HBox answer(String words, int index, boolean voted, List<Integer> right) {
        Label letter = styled(new Label(letter(index)), "answer-letter");
        letter.setMinWidth(USE_PREF_SIZE);
        var text = Prose.line(words, _ -> {});
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = styled(new HBox(letter, text), "room-answer");
        row.setFillHeight(false);
        row.setAccessibleText(letter(index) + " " + words);
        if (right.contains(index)) {
            styled(row, "right").getChildren().add(Icons.RIGHT.node());
        } else if (!right.isEmpty()) {
            styled(row, "beside");
        }
        if (voted) {
            row.pseudoClassStateChanged(Styles.CHOSEN, true);
            Label room = styled(new Label(messages.text("hall.room")), "room-said");
            room.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(room);
        }
        return row;
    }

    /// A, B, C, …
    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
