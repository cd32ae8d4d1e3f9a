package forklore.session;

import forklore.lesson.Lesson;
import forklore.session.Progress.Deed;

/// How much of a lesson is done, counted.
public record Tally(Part goals, Part demos, Part exercises, Part quizzes) {
    /// @param done of them
    /// @param all how many there are
    public record Part(int done, int all) {}

    public static Tally of(Session session, Lesson lesson) {
        String inside = lesson.id() + "/";
        var study = lesson.study();
        long goals =
                study.goals().stream().filter(goal -> Goals.reached(session, lesson, goal)).count();
        long demos =
                lesson.demos().stream()
                        .filter(demo -> session.progress().has(inside + demo.id(), Deed.RAN))
                        .count();
        long exercises =
                lesson.exercises().stream()
                        .filter(one -> session.deeds().solved().has(inside + one.id()))
                        .count();
        long quizzes =
                study.quizzes().stream()
                        .filter(quiz -> session.deeds().answers().solved(inside + quiz.id()))
                        .count();
        return new Tally(
                new Part((int) goals, study.goals().size()),
                new Part((int) demos, lesson.demos().size()),
                new Part((int) exercises, lesson.exercises().size()),
                new Part((int) quizzes, study.quizzes().size()));
    }
}
