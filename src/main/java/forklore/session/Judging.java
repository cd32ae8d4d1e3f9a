package forklore.session;

import forklore.judge.Trial;
import forklore.lesson.Exercise;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.run.Outcome;

import java.util.Optional;

/// Has the runs of exercises judged, and notes what was solved.
final class Judging {
    private Judging() {}

    /// Before the first run of what the learner has now.
    static Session begun(Session session) {
        var first =
                session.exercise()
                        .flatMap(exercise -> Edits.listing(session, part(exercise)))
                        .map(Judged::begun);
        return session.with(session.work().judged(first));
    }

    /// After a run has ended.
    static Session ended(Session session, Outcome ending) {
        var exercise = session.exercise();
        var judged = session.work().judged().filter(Judged::going);
        return exercise.isEmpty() || judged.isEmpty()
                ? session
                : noted(session, exercise.get(), judged.get(), ending);
    }

    private static Session noted(
            Session session, Exercise exercise, Judged before, Outcome ending) {
        var timeline = session.show().timeline();
        var judged = before.with(new Trial(timeline, ending, before.listing()), exercise);
        var told = session.with(session.work().judged(Optional.of(judged)));
        var tried = tried(told, exercise, before.listing());
        return judged.solved() ? solved(tried) : tried;
    }

    /// Running what the lesson itself has is no attempt.
    private static Session tried(Session session, Exercise exercise, Listing listing) {
        if (Edits.isOriginal(session, part(exercise), listing.source())) {
            return session;
        }
        String key = session.place().key();
        var workbook = session.kept().workbook();
        var next = workbook.with(key, workbook.help(key).afterTrying());
        return session.with(session.kept().with(next));
    }

    private static Session solved(Session session) {
        var solution =
                new Solved.Solution(
                        session.machine().today(),
                        session.place().engine(),
                        TraceDigest.of(session.show().timeline().events()));
        var deeds = session.deeds();
        return session.with(deeds.with(deeds.solved().with(session.place().key(), solution)));
    }

    private static Part part(Exercise exercise) {
        return exercise.starter().parts().getFirst();
    }
}
