package forklore.ui;

import forklore.lesson.Demo;
import forklore.lesson.Lesson;
import forklore.session.Progress;
import forklore.session.Session;

/// How much of a lesson the learner has done: opened, predicted, ran, tried.
final class Progressed {
    private Progressed() {}

    /// From 0 to 1.
    static double share(Session session, Lesson lesson) {
        Progress progress = session.progress();
        int possible = 1;
        int done = progress.opened(lesson.id()) ? 1 : 0;
        for (Demo demo : lesson.demos()) {
            String key = lesson.id() + "/" + demo.id();
            possible++;
            done += progress.has(key, Progress.Deed.RAN) ? 1 : 0;
            if (demo.prediction().isPresent()) {
                possible++;
                done += progress.has(key, Progress.Deed.PREDICTED) ? 1 : 0;
            }
            if (!demo.experiments().isEmpty()) {
                possible++;
                done += progress.has(key, Progress.Deed.TRIED) ? 1 : 0;
            }
        }
        return (double) done / possible;
    }
}
