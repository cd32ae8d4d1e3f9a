package forklore.lesson;

import forklore.ground.Text;

import java.util.List;
import java.util.Optional;

/// What a lesson promises, what it asks, and what is to be kept of it.
///
/// @param goals what one will be able to do, shown at its beginning
/// @param learnt what it has taught, shown at its end; each one line of Markdown
public record Study(List<Goal> goals, List<Text> learnt, List<Quiz> quizzes) {
    public static final Study NONE = new Study(List.of(), List.of(), List.of());

    public Study {
        goals = List.copyOf(goals);
        learnt = List.copyOf(learnt);
        quizzes = List.copyOf(quizzes);
    }

    public Optional<Quiz> quiz(String id) {
        return quizzes.stream().filter(quiz -> quiz.id().equals(id)).findFirst();
    }
}
