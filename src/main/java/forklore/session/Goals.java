package forklore.session;

import forklore.lesson.Goal;
import forklore.lesson.Lesson;
import forklore.session.Progress.Deed;

/// Which of a lesson's goals are reached: by what was done and judged, not by what one thinks of
/// oneself.
public final class Goals {
    private Goals() {}

    /// Whether everything that shows it is done: each demo was run, each quiz answered right, each
    /// exercise solved. A goal that nothing shows is never reached.
    public static boolean reached(Session session, Lesson lesson, Goal goal) {
        return !goal.by().isEmpty() && goal.by().stream().allMatch(id -> done(session, lesson, id));
    }

    private static boolean done(Session session, Lesson lesson, String id) {
        String key = lesson.id() + "/" + id;
        if (lesson.study().quiz(id).isPresent()) {
            return session.deeds().answers().solved(key);
        }
        return session.deeds().solved().has(key) || session.progress().has(key, Deed.RAN);
    }
}
