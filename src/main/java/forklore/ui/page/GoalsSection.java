package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Goal;
import forklore.lesson.Lesson;
import forklore.session.Goals;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;

/// What one will be able to do after the lesson; a goal that is reached bears a tick.
final class GoalsSection implements Section {
    private final Lesson lesson;
    private final PageContext context;
    private final List<StackPane> signs = new ArrayList<>();
    private final VBox box = styled(new VBox(), "goals");
    private List<Boolean> shown = List.of();

    GoalsSection(Lesson lesson, PageContext context) {
        this.lesson = lesson;
        this.context = context;
        box.getChildren()
                .add(styled(new Label(context.messages().text("goals.title")), "goals-title"));
        for (Goal goal : lesson.study().goals()) {
            StackPane sign = styled(new StackPane(), "goal-sign");
            signs.add(sign);
            TextFlow words = Prose.line(goal.text().in(context.language()), context.links());
            HBox.setHgrow(words, Priority.ALWAYS);
            box.getChildren().add(styled(new HBox(sign, words), "goal"));
        }
        Styles.show(box, !lesson.study().goals().isEmpty());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        List<Boolean> reached =
                lesson.study().goals().stream()
                        .map(goal -> Goals.reached(session, lesson, goal))
                        .toList();
        if (!reached.equals(shown)) {
            shown = reached;
            for (int i = 0; i < reached.size(); i++) {
                mark(signs.get(i), reached.get(i));
            }
        }
    }

    private void mark(StackPane sign, boolean reached) {
        sign.getChildren().clear();
        sign.pseudoClassStateChanged(Styles.CHOSEN, reached);
        if (reached) {
            sign.getChildren().add(Icons.RIGHT.node());
        }
        sign.setAccessibleText(context.messages().text(reached ? "goals.reached" : "goals.open"));
    }
}
