package forklore.ui;

import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Exercise;
import forklore.lesson.Goal;
import forklore.lesson.Lesson;
import forklore.lesson.Quiz;
import forklore.session.Goals;
import forklore.session.OwnProgram;
import forklore.session.Progress;
import forklore.session.Progress.Deed;
import forklore.session.Session;
import forklore.ui.kit.Messages;

import java.util.ArrayList;
import java.util.List;

/// How much of a lesson the learner has done: opened, predicted, ran, tried, answered, reached.
final class Progressed {
    private static final int MOST = 5;

    private Progressed() {}

    /// @param demo what it is done with; empty for the page itself
    private record Step(String key, String demo, boolean done) {}

    /// From 0 to 1.
    static double share(Session session, Lesson lesson) {
        List<Step> steps = steps(session, lesson);
        return (double) steps.stream().filter(Step::done).count() / steps.size();
    }

    /// What is still to be done, line by line, in the reader's language.
    static String hint(Session session, Lesson lesson, Messages messages) {
        List<Step> missing = steps(session, lesson).stream().filter(s -> !s.done()).toList();
        if (missing.isEmpty()) {
            return messages.text("progress.all");
        }
        var lines = new ArrayList<String>();
        lines.add(messages.text("progress.missing"));
        missing.stream()
                .limit(MOST)
                .map(step -> "· " + messages.text(step.key(), step.demo()))
                .forEach(lines::add);
        if (missing.size() > MOST) {
            lines.add("· " + messages.text("progress.more", missing.size() - MOST));
        }
        return String.join("\n", lines);
    }

    private static List<Step> steps(Session session, Lesson lesson) {
        Progress progress = session.progress();
        Language language = session.look().language();
        var steps = new ArrayList<Step>();
        steps.add(new Step("progress.read", "", progress.opened(lesson.id())));
        for (Demo demo : OwnProgram.isOwn(lesson) ? List.<Demo>of() : lesson.demos()) {
            String key = lesson.id() + "/" + demo.id();
            String name = demo.title().in(language);
            if (demo.prediction().isPresent()) {
                boolean done = progress.has(key, Deed.PREDICTED);
                steps.add(new Step("progress.predict", name, done));
            }
            steps.add(new Step("progress.run", name, progress.has(key, Deed.RAN)));
            if (!demo.experiments().isEmpty()) {
                steps.add(new Step("progress.try", name, progress.has(key, Deed.TRIED)));
            }
        }
        for (Exercise exercise : lesson.exercises()) {
            boolean done = session.deeds().solved().has(lesson.id() + "/" + exercise.id());
            steps.add(new Step("progress.exercise", exercise.title().in(language), done));
        }
        for (Quiz quiz : lesson.study().quizzes()) {
            boolean done = session.deeds().answers().solved(lesson.id() + "/" + quiz.id());
            steps.add(new Step("progress.quiz", plain(quiz.question().in(language)), done));
        }
        for (Goal goal : lesson.study().goals()) {
            boolean done = Goals.reached(session, lesson, goal);
            steps.add(new Step("progress.goal", plain(goal.text().in(language)), done));
        }
        return steps;
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("[`*]", "");
    }
}
