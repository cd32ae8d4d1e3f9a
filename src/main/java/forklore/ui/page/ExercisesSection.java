package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Lesson;
import forklore.session.Session;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The exercises that stand at one place of a page.
final class ExercisesSection implements Section {
    private final List<ExerciseCard> cards = new ArrayList<>();
    private final VBox box = styled(new VBox(), "exercises");

    ExercisesSection(Lesson lesson, List<String> ids, PageContext context) {
        for (String id : ids) {
            lesson.exercise(id)
                    .map(exercise -> new ExerciseCard(lesson.id(), exercise, context))
                    .ifPresent(cards::add);
        }
        box.getChildren().setAll(cards.stream().map(ExerciseCard::node).toList());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<Node> listing() {
        return first(ExerciseCard::listing);
    }

    @Override
    public Optional<Node> happened() {
        return first(ExerciseCard::happened);
    }

    @Override
    public Optional<Node> chosen() {
        return first(ExerciseCard::chosen);
    }

    private Optional<Node> first(Function<ExerciseCard, Optional<Node>> part) {
        return cards.stream().flatMap(card -> part.apply(card).stream()).findFirst();
    }

    @Override
    public void render(Session session, RunFacts facts) {
        cards.forEach(card -> card.render(session, facts));
    }
}
