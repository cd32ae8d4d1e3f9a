package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Text;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.page.Asked;
import forklore.ui.page.Prose;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// For the speaker: the open question's answers, the right one marked even before the run has told,
/// and what to say to who gave a wrong one.
final class AnswersView extends VBox {
    private final Messages messages;
    private @Nullable Key shown;

    AnswersView(Messages messages) {
        this.messages = messages;
        styled(this, "speaker-answers");
    }

    /// What makes one list another.
    private record Key(int step, int vote, boolean over, long run, Locale locale) {}

    void render(Session session) {
        int step = Talk.asked(session).orElse(-1);
        Styles.show(this, step >= 0);
        int vote = Talk.vote(session).orElse(-1);
        Show show = Show.of(session);
        var key = new Key(step, vote, show.over(), show.run(), messages.locale());
        if (step >= 0 && !key.equals(shown)) {
            shown = key;
            Map<Integer, Text> wrong = Talk.steps(session).get(step).notes().wrong();
            Asked.of(session).ifPresent(asked -> show(asked, wrong, vote, session));
        }
    }

    /// What of the run in view matters here.
    private record Show(long run, boolean over) {
        static Show of(Session session) {
            return new Show(session.show().run(), session.show().state().finished());
        }
    }

    private void show(Asked asked, Map<Integer, Text> wrong, int vote, Session session) {
        List<Integer> right =
                asked.right().isEmpty() ? expected(asked, wrong.keySet()) : asked.right();
        getChildren().setAll(new Prose(asked.question(), _ -> {}));
        for (int i = 0; i < asked.answers().size(); i++) {
            Text say = wrong.get(i);
            var row = row(asked.answers().get(i), i, right.contains(i), vote == i);
            getChildren().add(row);
            if (say != null) {
                var words = new Prose(say.in(session.look().language()), _ -> {});
                getChildren().add(styled(new VBox(words), "speaker-say"));
            }
        }
    }

    /// Before the run has told: those to which there is nothing to say.
    private static List<Integer> expected(Asked asked, java.util.Set<Integer> wrong) {
        return wrong.isEmpty()
                ? List.of()
                : IntStream.range(0, asked.answers().size())
                        .filter(i -> !wrong.contains(i))
                        .boxed()
                        .toList();
    }

    private HBox row(String words, int index, boolean right, boolean voted) {
        Label letter = styled(new Label(QuestionBoard.letter(index)), "answer-letter");
        letter.setMinWidth(USE_PREF_SIZE);
        var text = Prose.line(words, _ -> {});
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = styled(new HBox(letter, text), "room-answer");
        row.setFillHeight(false);
        row.pseudoClassStateChanged(Styles.CHOSEN, voted);
        if (right) {
            styled(row, "right").getChildren().add(Icons.RIGHT.node());
        }
        if (voted) {
            Label room = styled(new Label(messages.text("hall.room")), "room-said");
            room.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(room);
        }
        return row;
    }
}
