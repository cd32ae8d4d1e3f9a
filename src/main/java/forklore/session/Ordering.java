package forklore.session;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.Puzzle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pieces of an exercise whose lines are to be put in order, as the learner has them.
///
/// @param above what stays above the pieces
/// @param pieces all of them, by place
/// @param order the places of those in the listing, from top to bottom; the others are aside
/// @param below what stays below
public record Ordering(String above, List<String> pieces, List<Integer> order, String below) {
    public Ordering {
        pieces = List.copyOf(pieces);
        order = List.copyOf(order);
    }

    /// The places of those that are left out, in the order in which the exercise begins.
    public List<Integer> aside() {
        var rest = new ArrayList<Integer>();
        for (int place = 0; place < pieces.size(); place++) {
            if (!order.contains(place)) {
                rest.add(place);
            }
        }
        return rest;
    }

    /// The pieces of the exercise in view; empty where it is none of that kind, or where what the
    /// learner has was not made of them.
    public static Optional<Ordering> of(Session session) {
        return game(session, session.place().engine())
                .flatMap(
                        game ->
                                game.read(kept(session).orElse(game.starter.source()))
                                        .map(order -> game.ordering(session, order)));
    }

    private static Optional<String> kept(Session session) {
        var key = Edits.key(session.place(), "");
        return Optional.ofNullable(session.kept().workbook().edits().get(key));
    }

    /// What a kept version of an exercise of this kind is in the language of the page; the version
    /// itself where it is not made of its pieces, or of another kind.
    static String spoken(Session session, EngineKind engine, String kept) {
        return game(session, engine)
                .flatMap(game -> game.read(kept).map(order -> game.arranged(session, order)))
                .orElse(kept);
    }

    /// The listing with these pieces in this order; empty where that is no order of the pieces.
    static Optional<String> arranged(Session session, List<Integer> order) {
        return game(session, session.place().engine())
                .filter(game -> isOrder(order, game.puzzle.pieces().size()))
                .map(game -> game.arranged(session, order));
    }

    private static boolean isOrder(List<Integer> order, int pieces) {
        return order.stream().distinct().count() == order.size()
                && order.stream().allMatch(place -> place >= 0 && place < pieces);
    }

    private static Optional<Game> game(Session session, EngineKind engine) {
        var puzzle = session.exercise().map(exercise -> exercise.puzzles().get(engine));
        var starter = session.exercise().flatMap(exercise -> exercise.starter(engine));
        return puzzle.flatMap(found -> starter.map(listing -> new Game(found, listing)));
    }

    /// What is played with, in every language.
    private record Game(Puzzle puzzle, Listing starter) {
        /// In which order a text has the pieces, whatever language it was made in.
        Optional<List<Integer>> read(String text) {
            var languages = new ArrayList<Language>(starter.words().keySet());
            languages.addFirst(Language.EN);
            return languages.stream()
                    .flatMap(it -> puzzle.order(starter.in(it).source(), text).stream())
                    .findFirst();
        }

        String arranged(Session session, List<Integer> order) {
            return puzzle.arranged(source(session), order);
        }

        Ordering ordering(Session session, List<Integer> order) {
            String source = source(session);
            return new Ordering(
                    puzzle.above(source), puzzle.texts(source), order, puzzle.below(source));
        }

        private String source(Session session) {
            return starter.in(session.look().language()).source();
        }
    }
}
