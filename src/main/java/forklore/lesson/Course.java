package forklore.lesson;

import java.util.List;
import java.util.Optional;

/// All lessons in course order, the words that they explain, and every mistake found on reading
/// them.
public record Course(List<Lesson> lessons, Glossary glossary, List<Mistake> mistakes) {
    public Course {
        lessons = List.copyOf(lessons);
        mistakes = List.copyOf(mistakes);
    }

    /// A course without a glossary.
    public Course(List<Lesson> lessons, List<Mistake> mistakes) {
        this(lessons, Glossary.NONE, mistakes);
    }

    /// The quiz called `num03/ten-forks`, if the course still has it.
    public Optional<Quiz> quiz(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : lesson(key.substring(0, slash))
                        .flatMap(lesson -> lesson.study().quiz(key.substring(slash + 1)));
    }

    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
