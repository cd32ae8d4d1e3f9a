package forklore.session;

import forklore.gym.Puzzle;
import forklore.gym.Way;
import forklore.lesson.Demo;

import org.pcollections.PMap;

/// Goes to the gym, and from one puzzle to another.
final class GymVisit {
    private GymVisit() {}

    /// To the puzzle in hand; the first time, one is taken.
    static Next enter(Session session) {
        var entered =
                session.gym().isPresent()
                        ? session
                        : session.with(Hand.again(session.kept().gym()));
        return GoUpdate.to(entered, session.place().at(Gym.ID, "")).then(GymVisit::target);
    }

    /// To the next puzzle of that record.
    static Next next(Session session, GymRecord record) {
        return take(session, Hand.next(record));
    }

    /// To this puzzle.
    static Next open(Session session, Puzzle puzzle) {
        return take(session, Hand.of(session.kept().gym(), puzzle));
    }

    /// What was written for other puzzles is forgotten.
    private static Next take(Session session, Hand hand) {
        var kept = session.kept();
        var cleared =
                session.with(kept.withEdits(without(kept.edits())))
                        .withBench(without(session.bench()));
        String first = hand.gym().lesson().demos().stream().map(Demo::id).findFirst().orElse("");
        var place = session.place().at(Gym.ID, first);
        return GoUpdate.to(cleared.with(hand), place).then(GymVisit::target);
    }

    private static <V> PMap<String, V> without(PMap<String, V> all) {
        var others = all;
        for (String key : all.keySet()) {
            others = key.startsWith(Gym.ID + "/") ? others.minus(key) : others;
        }
        return others;
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
