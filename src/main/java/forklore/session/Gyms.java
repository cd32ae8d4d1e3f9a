package forklore.session;

import forklore.gym.Puzzle;
import forklore.gym.Way;
import forklore.lesson.Demo;

import org.pcollections.PMap;

import java.util.Optional;

/// Takes puzzles in hand.
final class Gyms {
    private Gyms() {}

    /// With a puzzle in hand: the one that there is, or the one that was left unanswered, or the
    /// next.
    static Session entered(Session session) {
        if (session.gym().isPresent()) {
            return session;
        }
        var left = session.kept().gym();
        Optional<Puzzle> puzzle = left.done() ? Optional.empty() : Puzzle.of(left.number());
        return puzzle.map(it -> session.with(Gym.of(it, left.way())))
                .orElseGet(() -> drawn(session));
    }

    /// With the next puzzle of the record's level in hand.
    static Session drawn(Session session) {
        var record = session.kept().gym();
        return holding(
                session.with(record.sown()), Puzzle.draw(record.level(), record.seed()));
    }

    /// With this puzzle in hand, to which nothing was said. What was written for others is
    /// forgotten.
    static Session holding(Session session, Puzzle puzzle) {
        var kept = session.kept().with(session.kept().gym().holding(puzzle.number()));
        var edits = without(kept.edits());
        var bench = without(session.bench());
        return session.with(kept.withEdits(edits))
                .withBench(bench)
                .with(Gym.of(puzzle, kept.gym().way()));
    }

    private static <V> PMap<String, V> without(PMap<String, V> all) {
        var others = all;
        for (String key : all.keySet()) {
            others = key.startsWith(Gym.ID + "/") ? others.minus(key) : others;
        }
        return others;
    }

    /// Goes to the puzzle in hand, wherever the learner is.
    static Next show(Session session) {
        String first =
                session.gym().stream()
                        .flatMap(gym -> gym.lesson().demos().stream())
                        .map(Demo::id)
                        .findFirst()
                        .orElse("");
        var there = GoUpdate.to(session, session.place().at(Gym.ID, first));
        return there.then(Gyms::target);
    }

    /// Lets the puzzle in hand run unseen, where its tree is to be shown and is not known.
    static Next target(Session session) {
        return session.gym()
                .filter(gym -> gym.way() == Way.LISTING && gym.target().isEmpty())
                .map(
                        gym ->
                                Next.of(
                                        session,
                                        new Effect.RunPuzzle(
                                                gym.puzzle(), session.place().engine())))
                .orElseGet(() -> Next.of(session));
    }
}
