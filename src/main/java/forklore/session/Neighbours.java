package forklore.session;

import forklore.lesson.Lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What comes before and after in the course; a program of the learner's own is no part of it.
public final class Neighbours {
    private Neighbours() {}

    /// The next lesson that can be read, or the one before.
    ///
    /// @param way 1 for the next, -1 for the one before
    public static Optional<Lesson> lesson(Session session, int way) {
        return at(lessons(session), here(session), way);
    }

    /// The place of the next demo, or of the one before; after a lesson's demos come its exercises,
    /// and after them the next lesson's first demo.
    ///
    /// @param way 1 for the next, -1 for the one before
    public static Optional<Place> demo(Session session, int way) {
        var all = new ArrayList<Place>();
        for (Lesson lesson : lessons(session)) {
            if (lesson.demos().isEmpty()) {
                all.add(session.place().at(lesson.id(), ""));
            }
            lesson.demos().forEach(demo -> all.add(session.place().at(lesson.id(), demo.id())));
            lesson.exercises().forEach(one -> all.add(session.place().at(lesson.id(), one.id())));
        }
        return at(all, all.indexOf(session.place()), way);
    }

    private static List<Lesson> lessons(Session session) {
        return session.course().lessons().stream()
                .filter(lesson -> !OwnProgram.isOwn(lesson))
                .filter(lesson -> !lesson.demos().isEmpty() || !lesson.pages().isEmpty())
                .toList();
    }

    private static int here(Session session) {
        var ids = lessons(session).stream().map(Lesson::id).toList();
        return ids.indexOf(session.place().lesson());
    }

    private static <T> Optional<T> at(List<T> all, int here, int way) {
        int there = here + way;
        return here < 0 || there < 0 || there >= all.size()
                ? Optional.empty()
                : Optional.of(all.get(there));
    }
}
