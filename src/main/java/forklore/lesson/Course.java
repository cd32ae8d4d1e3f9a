package forklore.lesson;

import java.util.List;
import java.util.Optional;

/// All lessons in course order, and every mistake found on reading them.
public record Course(List<Lesson> lessons, List<Mistake> mistakes) {
    public Course {
        lessons = List.copyOf(lessons);
        mistakes = List.copyOf(mistakes);
    }

    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
