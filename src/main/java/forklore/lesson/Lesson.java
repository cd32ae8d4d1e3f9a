package forklore.lesson;

import forklore.ground.Language;
import forklore.ground.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of the course and what runs on it.
///
/// @param id `num06`
/// @param title the page's heading
/// @param shortTitle what stands in the sidebar
/// @param pages the blocks of the page in each language; empty while a lesson is not written yet
/// @param exercises what the learner makes, in the order of the page
/// @param study what it promises, asks and sums up
/// @param tour its story, step by step, if it has one
/// @param broken why the lesson cannot be shown; the other lessons are not harmed by it
public record Lesson(
        String id,
        int number,
        Text title,
        Text shortTitle,
        List<Demo> demos,
        Map<Language, List<Block>> pages,
        List<Exercise> exercises,
        Study study,
        Optional<Tour> tour,
        Optional<Mistake> broken) {
    public Lesson {
        demos = List.copyOf(demos);
        exercises = List.copyOf(exercises);
        pages = Map.copyOf(pages);
    }

    /// A lesson that only shows: no exercises, no goals, no quizzes, no tour.
    public Lesson(
            String id,
            int number,
            Text title,
            Text shortTitle,
            List<Demo> demos,
            Map<Language, List<Block>> pages,
            Optional<Mistake> broken) {
        this(
                id,
                number,
                title,
                shortTitle,
                demos,
                pages,
                List.of(),
                Study.NONE,
                Optional.empty(),
                broken);
    }

    public Optional<Demo> demo(String demoId) {
        return demos.stream().filter(demo -> demo.id().equals(demoId)).findFirst();
    }

    /// What runs under this name: a demo, or what an exercise begins with.
    public Optional<Demo> subject(String id) {
        return demo(id).or(() -> exercise(id).map(Exercise::starter));
    }

    public Optional<Exercise> exercise(String exerciseId) {
        return exercises.stream().filter(one -> one.id().equals(exerciseId)).findFirst();
    }

    /// The page in this language, in English where it is missing; empty while it is not written.
    public List<Block> page(Language language) {
        return pages.getOrDefault(language, pages.getOrDefault(Language.EN, List.of()));
    }
}
