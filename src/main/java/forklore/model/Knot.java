package forklore.model;

import java.util.List;

/// Processes that wait for each other in a circle, which nobody outside of it can open: none of
/// them will ever go on. One that waits for itself is a circle, too.
///
/// @param turns each waits for the next one's process, and the last one for the first one's
/// @param since when the last of them began to wait, ns since the run's start
public record Knot(String lane, List<Turn> turns, long since) {
    public Knot {
        turns = List.copyOf(turns);
    }

    /// One process on the circle.
    ///
    /// @param next the process that it waits for
    public record Turn(int pid, Phase.Waiting waiting, int next) {}

    static Knot of(String lane, List<Turn> turns) {
        long since = turns.stream().mapToLong(turn -> turn.waiting().since()).max().orElse(0);
        return new Knot(lane, turns, since);
    }

    public List<Integer> pids() {
        return turns.stream().map(Turn::pid).toList();
    }

    /// Whether it is the same circle of the same waits.
    public boolean isSame(Knot other) {
        return turns.equals(other.turns);
    }
}
