package forklore.session;

import forklore.gym.Puzzle;

import java.util.Optional;

/// A puzzle that is taken in hand, and the record that knows of it.
record Hand(GymRecord record, Gym gym) {
    /// The puzzle that was left unanswered, or the next.
    static Hand again(GymRecord record) {
        Optional<Puzzle> left = record.done() ? Optional.empty() : Puzzle.of(record.number());
        return left.map(puzzle -> new Hand(record, Gym.of(puzzle, record.way())))
                .orElseGet(() -> next(record));
    }

    /// The next puzzle of the record's level.
    static Hand next(GymRecord record) {
        return of(record.sown(), Puzzle.draw(record.level(), record.seed()));
    }

    /// This puzzle, to which nothing was said.
    static Hand of(GymRecord record, Puzzle puzzle) {
        return new Hand(record.holding(puzzle.number()), Gym.of(puzzle, record.way()));
    }
}
