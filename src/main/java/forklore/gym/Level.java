package forklore.gym;

import forklore.ground.Phrases;
import forklore.ground.Text;

import java.util.Optional;

/// How hard a puzzle is, and what it is about.
public enum Level {
    /// Forks one after the other.
    STRAIGHT(1),
    /// What `fork` returns decides.
    BRANCHES(2),
    LOOPS(3),
    /// `and` and `or`: the second fork may be left out.
    SHORT_CIRCUIT(4),
    /// Who waits for whom, and what an exit code tells.
    WAITS(5),
    /// Who outlives whom.
    ORPHANS(6);

    private static final Phrases WORDS = Phrases.of(Level.class);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /// From 1.
    public int number() {
        return number;
    }

    public static Optional<Level> of(int number) {
        return number >= 1 && number <= values().length
                ? Optional.of(values()[number - 1])
                : Optional.empty();
    }

    /// What it is called: "straight forks".
    public Text title() {
        return WORDS.text("level." + number());
    }

    /// The next harder one; the hardest stays.
    public Level up() {
        return of(number + 1).orElse(this);
    }

    /// The next easier one; the easiest stays.
    public Level down() {
        return of(number - 1).orElse(this);
    }

    /// Whether it is asked with which exit code the first process ends.
    public boolean asksExitCode() {
        return this == WAITS;
    }

    /// Whether it is asked how many processes become orphans.
    public boolean asksOrphans() {
        return this == ORPHANS;
    }

    /// Draws programs of this level; not every one of them is fit for a puzzle.
    Program draw(Draft draft) {
        return switch (this) {
            case STRAIGHT -> Straight.draw(draft);
            case BRANCHES -> Branches.draw(draft);
            case LOOPS -> Loops.draw(draft);
            case SHORT_CIRCUIT -> ShortCircuits.draw(draft);
            case WAITS -> Waits.draw(draft);
            case ORPHANS -> Orphans.draw(draft);
        };
    }
}
