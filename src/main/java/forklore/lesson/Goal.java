package forklore.lesson;

import forklore.ground.Text;

import java.util.List;

/// What a learner will be able to do after a lesson.
///
/// @param text one line, Markdown
/// @param by the ids of the demos, quizzes and exercises of the lesson that show it: whoever has
///   done them all has reached the goal
public record Goal(Text text, List<String> by) {
    public Goal {
        by = List.copyOf(by);
    }
}
