package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Lesson;
import forklore.session.Answers;
import forklore.session.Intent;
import forklore.session.Session;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The quizzes that stand at one place of a page, as far as the learner has come with them.
final class QuizSection implements Section {
    private final Map<String, QuizCard> cards = new LinkedHashMap<>();
    private final boolean presented;
    private final VBox box = styled(new VBox(), "quizzes");

    QuizSection(Lesson lesson, List<String> ids, PageContext context) {
        presented = context.presented();
        for (String id : ids) {
            String key = lesson.id() + "/" + id;
            lesson.study()
                    .quiz(id)
                    .map(
                            quiz ->
                                    new QuizCard(
                                            quiz,
                                            context,
                                            chosen ->
                                                    context.send()
                                                            .accept(
                                                                    new Intent.AnswerQuiz(
                                                                            key, chosen))))
                    .ifPresent(card -> cards.put(key, card));
        }
        box.getChildren().setAll(cards.values());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        Answers answers = session.deeds().answers();
        cards.forEach(
                (key, card) -> {
                    if (presented) {
                        card.present();
                    } else {
                        card.show(answers.to(key));
                    }
                });
    }
}
