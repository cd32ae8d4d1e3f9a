package forklore.gym;

/// What an `if` of a puzzle asks.
public sealed interface Condition {
    /// Which of the two a process is after a fork.
    enum Side {
        /// `== 0`
        CHILD,
        /// `> 0`
        PARENT
    }

    /// Forks, and asks what that returned.
    record Forks(Side side) implements Condition {}

    /// Asks what a fork returned before.
    record Forked(String name, Side side) implements Condition {}

    /// Whether the loop is in this round, counted from 0.
    record Round(int round) implements Condition {}

    /// Both; the second is asked only where the first holds.
    record And(Condition first, Condition second) implements Condition {}

    /// One of them; the second is asked only where the first does not hold.
    record Or(Condition first, Condition second) implements Condition {}
}
