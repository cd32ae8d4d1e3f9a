package forklore.session;

import forklore.lesson.EngineKind;
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

    /// The line of the learner's version that the last hint points at, counted from 1.
    public static OptionalInt hintedLine(Session session) {
        var given = given(session);
        return given.isEmpty() ? OptionalInt.empty() : line(session, given.getLast());
    }

    private static OptionalInt line(Session session, Hint hint) {
        var exercise = session.exercise().orElseThrow();
        var engine = session.place().engine();
        var shown = Edits.listing(session, part(exercise));
        if (shown.isEmpty()) {
            return OptionalInt.empty();
        }
        var line = hint.line(engine, shown.get().source());
        return line.isPresent()
                ? line
                : translated(session, exercise, hint, engine, shown.get().source());
    }

    /// The hint names a piece of the English listing; the same line in the language of the page.
    private static OptionalInt translated(
            Session session, Exercise exercise, Hint hint, EngineKind engine, String source) {
        var starter = exercise.starter(engine);
        int place = starter.map(it -> hint.line(engine, it.source()).orElse(0)).orElse(0);
        if (place == 0) {
            return OptionalInt.empty();
        }
        var words =
                starter.orElseThrow()
                        .in(session.look().language())
                        .source()
                        .lines()
                        .skip(place - 1L)
                        .findFirst()
                        .orElse("")
                        .strip();
        var lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!words.isEmpty() && lines.get(i).strip().equals(words)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static Part part(Exercise exercise) {
        return exercise.starter().parts().getFirst();
    }
}
