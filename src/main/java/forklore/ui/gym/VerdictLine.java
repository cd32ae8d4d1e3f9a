package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.gym.Judgement;
import forklore.gym.Laid.Mark;
import forklore.gym.Level;
import forklore.gym.Way;
import forklore.session.Gym;
import forklore.session.Gym.Verdict;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What came of the answer: in a sentence, and what the signs in the tree mean.
final class VerdictLine extends VBox {
    private final Messages messages;
    private final Label words = styled(new Label(), "gym-verdict");
    private final FlowPane legend = styled(new FlowPane(), "gym-legend");

    VerdictLine(Messages messages) {
        this.messages = messages;
        styled(this, "gym-verdict-box");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setId("gym-verdict");
        legend.setMinWidth(0);
        getChildren().addAll(words, legend);
    }

    void render(Gym gym, Session session) {
        Optional<Verdict> verdict = Optional.ofNullable(gym.verdicts().get(session.place().demo()));
        String text =
                verdict.map(it -> reckoned(it) + judged(gym, it) + onward(gym, it, session))
                        .orElseGet(() -> before(gym));
        words.setText(text);
        Styles.show(this, !text.isEmpty());
        boolean right = verdict.filter(it -> it.judgement().right() && !it.odd()).isPresent();
        boolean wrong =
                verdict.filter(it -> !it.judgement().right() && counts(gym, it)).isPresent();
        words.getStyleClass().removeAll("good", "bad");
        if (right || wrong) {
            words.getStyleClass().add(right ? "good" : "bad");
        }
        Styles.show(legend, verdict.isPresent());
        verdict.ifPresent(it -> legend(gym, it.judgement()));
    }

    /// Where the next puzzle is of another level, because of this one.
    private String onward(Gym gym, Verdict verdict, Session session) {
        Level next = session.kept().gym().level();
        Level here = gym.puzzle().level();
        if (!verdict.counted() || Math.abs(next.number() - here.number()) != 1) {
            return "";
        }
        boolean up = next.number() > here.number();
        if (up != verdict.judgement().right()) {
            return "";
        }
        return " " + messages.text(up ? "gym.up" : "gym.down", next.number());
    }

    private static boolean counts(Gym gym, Verdict verdict) {
        return gym.way() == Way.LISTING || verdict.counted();
    }

    private String before(Gym gym) {
        if (gym.way() == Way.TREE) {
            return "";
        }
        return gym.target()
                .map(
                        target ->
                                messages.text(
                                        target.real() ? "gym.target" : "gym.target.reckoned",
                                        target.tree().size()))
                .orElseGet(() -> messages.text("gym.target.running"));
    }

    /// Where nothing could run, that is said first.
    private String reckoned(Verdict verdict) {
        return verdict.real() ? "" : messages.text("gym.reckoned") + " ";
    }

    private String judged(Gym gym, Verdict verdict) {
        Judgement judgement = verdict.judgement();
        if (verdict.odd()) {
            return messages.text("gym.odd");
        }
        if (gym.way() == Way.LISTING) {
            return messages.text(judgement.right() ? "gym.listing.right" : "gym.listing.wrong");
        }
        if (!verdict.counted()) {
            return messages.text("gym.unsaid");
        }
        if (judgement.right()) {
            return messages.text(judgement.mirrored() ? "gym.right.mirrored" : "gym.right");
        }
        return messages.text(judgement.laid().agrees() ? "gym.wrong.number" : "gym.wrong.tree");
    }

    private void legend(Gym gym, Judgement judgement) {
        legend.getChildren().clear();
        String way = gym.way() == Way.TREE ? "gym.legend." : "gym.legend.listing.";
        for (Mark mark : Mark.values()) {
            int count = judgement.laid().count(mark);
            if (count > 0) {
                String text =
                        TreeBox.sign(mark) + " " + messages.text(way + TreeBox.style(mark), count);
                legend.getChildren().add(styled(new Label(text), "gym-sign", TreeBox.style(mark)));
            }
        }
    }
}
