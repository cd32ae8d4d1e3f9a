package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Answers;
import forklore.session.Intent;
import forklore.session.Review;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Up to three questions from earlier lessons that are due today, one after the other. They can be
/// put off.
final class ReviewSection implements Section {
    private final PageContext context;
    private final Map<String, QuizCard> cards = new LinkedHashMap<>();
    private final Label title = styled(new Label(), "goals-title");
    private final Button skip = styled(new Button(), "ghost-button", "small-button");
    private final VBox questions = styled(new VBox(), "quizzes");
    private final VBox box;

    ReviewSection(PageContext context) {
        this.context = context;
        skip.setId("skip-review");
        skip.setText(context.messages().text("review.skip"));
        skip.setOnAction(_ -> context.send().accept(new Intent.SkipReview()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box =
                styled(
                        new VBox(styled(new HBox(title, gap, skip), "review-head"), questions),
                        "review");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        List<Review.Question> asked = Review.of(session).questions();
        Styles.show(box, !asked.isEmpty());
        List<String> keys = asked.stream().map(Review.Question::key).toList();
        if (!List.copyOf(cards.keySet()).equals(keys)) {
            cards.clear();
            questions.getChildren().clear();
            asked.forEach(this::add);
        }
        LocalDate today = session.machine().today();
        boolean reached = true;
        for (Map.Entry<String, QuizCard> entry : cards.entrySet()) {
            var given = today(session.deeds().answers(), entry.getKey(), today);
            entry.getValue().show(given);
            // One at a time: the next one comes when this one was tried.
            Styles.show(entry.getValue().getParent(), reached);
            reached = reached && !given.isEmpty();
        }
        boolean done = asked.stream().allMatch(ReviewSection::isDone);
        title.setText(context.messages().text(done ? "review.done" : "review.title", asked.size()));
        Styles.show(skip, !done);
    }

    private static boolean isDone(Review.Question question) {
        return question.today().filter(Answers.Given::right).isPresent();
    }

    private static List<Answers.Given> today(Answers answers, String key, LocalDate today) {
        return answers.to(key).stream().filter(answer -> answer.day().equals(today)).toList();
    }

    private void add(Review.Question question) {
        var card =
                new QuizCard(
                        question.quiz(),
                        context,
                        chosen ->
                                context.send()
                                        .accept(new Intent.AnswerQuiz(question.key(), chosen)));
        String from =
                "%02d  %s"
                        .formatted(
                                question.lesson().number(),
                                question.lesson().title().in(context.language()));
        questions
                .getChildren()
                .add(styled(new VBox(styled(new Label(from), "review-from"), card), "review-one"));
        cards.put(question.key(), card);
    }
}
