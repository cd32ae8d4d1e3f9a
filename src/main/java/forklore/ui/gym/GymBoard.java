package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.gym.Laid;
import forklore.gym.Tree;
import forklore.gym.Way;
import forklore.session.Gym;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What stands beside a puzzle's listing: which puzzle it is, what is said to it, the tree that is
/// drawn or to be found, and what a run made of the answer.
public final class GymBoard extends VBox {
    private final Consumer<Intent> send;
    private final GymHead head;
    private final QuestionRow questions;
    private final TreeBoard tree;
    private final TreeTools tools;
    private final VerdictLine verdict;

    /// The chosen box where nothing is drawn any more: only this view knows it.
    private int looking;

    private @Nullable Session last;

    /// @param send takes what the learner wants
    public GymBoard(Messages messages, Consumer<Intent> send) {
        this.send = send;
        head = new GymHead(messages, send);
        questions = new QuestionRow(messages, send);
        tree = new TreeBoard(messages);
        tools = new TreeTools(messages, send);
        verdict = new VerdictLine(messages);
        styled(this, "gym-board");
        setId("gym-board");
        tree.on(
                box -> send.accept(new Intent.AddChild(box)),
                box -> send.accept(new Intent.RemoveBox(box)),
                this::choose);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head, questions, tree, tools, verdict);
        messages.localeProperty().addListener(_ -> tree.forget());
        Styles.show(this, false);
    }

    /// Draws the puzzle in hand; nothing of it is seen elsewhere.
    public void render(Session session) {
        Optional<Gym> gym = session.gym().filter(_ -> Gym.isHere(session.place()));
        boolean entering = gym.isPresent() && !isVisible();
        Styles.show(this, gym.isPresent());
        gym.ifPresent(it -> render(it, session));
        if (entering) {
            // The keyboard is where something can be said.
            (questions.isVisible() ? questions : tree).requestFocus();
        }
    }

    private void render(Gym gym, Session session) {
        Session before = last;
        last = session;
        boolean another =
                before == null
                        || before.gym().map(Gym::verdicts).filter(gym.verdicts()::equals).isEmpty();
        looking = another ? 0 : looking;
        head.render(gym, session);
        questions.render(gym, session);
        var shown = shown(gym, session);
        tree.show(shown);
        tools.render(shown, gym);
        verdict.render(gym, session);
    }

    private TreeBoard.Shown shown(Gym gym, Session session) {
        var seen = Optional.ofNullable(gym.verdicts().get(session.place().demo()));
        var show = session.show();
        if (seen.isPresent()) {
            var people =
                    show.timeline().events().isEmpty()
                            ? List.<Person>of()
                            : Person.of(show.timeline().end(), show.world());
            Laid laid = seen.get().judgement().laid();
            return new TreeBoard.Shown(laid, true, people, looking, false);
        }
        return switch (gym.way()) {
            case TREE -> {
                Tree drawn = session.kept().gym().answer().tree();
                boolean open = !show.state().active();
                yield new TreeBoard.Shown(Laid.drawn(drawn), false, List.of(), gym.box(), open);
            }
            case LISTING -> {
                Tree target = gym.target().map(Gym.Target::tree).orElse(Tree.ALONE);
                yield new TreeBoard.Shown(Laid.drawn(target), false, List.of(), looking, false);
            }
        };
    }

    private void choose(int box) {
        Session session = last;
        boolean drawing =
                session != null
                        && session.gym()
                                .filter(gym -> gym.way() == Way.TREE && !gym.closed())
                                .isPresent();
        if (drawing) {
            send.accept(new Intent.ChooseBox(box));
        } else if (session != null) {
            looking = box;
            render(session);
        }
    }
}
