package forklore.session;

import forklore.lesson.Exercise;
import forklore.lesson.Hint;
import forklore.lesson.Listing;
import forklore.lesson.Part;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What there is to show of the exercise in view.
public final class Exercises {
    private Exercises() {}

    /// What help was had with it so far.
    public static Help help(Session session) {
        return session.kept().workbook().help(session.place().key());
    }

    /// The hints that were given so far.
    public static List<Hint> given(Session session) {
        return session.exercise()
                .map(Exercise::hints)
                .map(all -> all.subList(0, Math.min(all.size(), help(session).hints())))
                .orElse(List.of());
    }

    /// The solution for the engine in view, in the language of the page; empty while it may not be
    /// seen.
    public static Optional<Listing> solution(Session session) {
        boolean open =
                help(session).solutionIsOpen()
                        || session.deeds().solved().has(session.place().key());
        return session.exercise()
                .filter(_ -> open)
                .flatMap(exercise -> exercise.solution(session.place().engine()))
                .map(solution -> solution.in(session.look().language()));
    }

    /// What was judged of the version in view; empty where it was changed since.
    public static boolean isOfThisVersion(Session session, Judged judged) {
        return session.exercise()
                .flatMap(exercise -> Edits.listing(session, part(exercise)))
                .filter(now -> now.engine() == judged.listing().engine())
                .filter(now -> now.source().equals(judged.listing().source()))
                .isPresent();
    }

    /// The line of the learner's version that the last hint points at, counted from 1; none once it
    /// is solved.
    public static OptionalInt hintedLine(Session session) {
        var given = given(session);
        boolean solved = session.work().judged().filter(Judged::solved).isPresent();
        return given.isEmpty() || solved ? OptionalInt.empty() : line(session, given.getLast());
    }

    private static OptionalInt line(Session session, Hint hint) {
        var engine = session.place().engine();
        return session.exercise()
                .flatMap(exercise -> Edits.listing(session, part(exercise)))
                .map(shown -> hint.line(engine, shown.source()))
                .orElse(OptionalInt.empty());
    }

    private static Part part(Exercise exercise) {
        return exercise.starter().parts().getFirst();
    }
}
