package forklore.session;

import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a learner has done, to be handed in.
///
/// @param name the learner's
/// @param day on which it was written
/// @param lessons in course order
public record Report(String name, LocalDate day, List<Chapter> lessons) {
    public Report {
        lessons = List.copyOf(lessons);
    }

    /// Everything that was done in the course, today.
    public static Report of(Session session, String name) {
        return new Report(
                name,
                session.machine().today(),
                session.course().lessons().stream()
                        .filter(lesson -> !OwnProgram.isOwn(lesson))
                        .map(lesson -> chapter(session, lesson))
                        .toList());
    }

    private static Chapter chapter(Session session, Lesson lesson) {
        String inside = lesson.id() + "/";
        var deeds = session.deeds();
        var demos = new TreeMap<String, Optional<LocalDate>>();
        for (String mark : session.progress().marks()) {
            if (mark.startsWith(inside)) {
                demos.put(
                        mark.substring(inside.length()),
                        Optional.ofNullable(deeds.days().get(mark)));
            }
        }
        return new Chapter(
                lesson.id(),
                session.progress().opened(lesson.id()),
                demos,
                solutions(deeds.solved(), inside),
                lesson.study().quizzes().stream()
                        .filter(quiz -> !deeds.answers().to(inside + quiz.id()).isEmpty())
                        .map(quiz -> answered(quiz.id(), deeds.answers().to(inside + quiz.id())))
                        .toList(),
                lesson.exercises().size(),
                lesson.study().quizzes().size());
    }

    private static List<Solution> solutions(Solved solved, String inside) {
        return solved.exercises().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(inside))
                .map(
                        entry ->
                                new Solution(
                                        entry.getKey().substring(inside.length()),
                                        entry.getValue().day(),
                                        entry.getValue().engine(),
                                        entry.getValue().trace()))
                .sorted(Comparator.comparing(Solution::exercise))
                .toList();
    }

    private static Answered answered(String quiz, List<Answers.Given> all) {
        int wrong = (int) all.stream().filter(answer -> !answer.right()).count();
        var right = all.stream().filter(Answers.Given::right).map(Answers.Given::day).findFirst();
        return new Answered(quiz, all.size(), wrong, right);
    }

    /// One lesson's part.
    ///
    /// @param demos what was done with its demos (`apply:RAN`) and when first; empty for a day that
    ///   nobody noted
    public record Chapter(
            String lesson,
            boolean opened,
            Map<String, Optional<LocalDate>> demos,
            List<Solution> exercises,
            List<Answered> quizzes,
            int exercisesInAll,
            int quizzesInAll) {
        public Chapter {
            demos = new TreeMap<>(demos);
            exercises = List.copyOf(exercises);
            quizzes = List.copyOf(quizzes);
        }
    }

    /// @param trace as in [Solved.Solution]
    public record Solution(String exercise, LocalDate day, EngineKind engine, String trace) {}

    /// @param right when it was answered right for the first time; empty for never
    public record Answered(String quiz, int times, int wrong, Optional<LocalDate> right) {}
}
