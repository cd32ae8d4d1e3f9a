package forklore.mp.sync;

import java.io.Serial;
import java.io.Serializable;

/// How often a barrier was passed, who has come this time, and whether it is broken. Whoever
/// changes something here holds the barrier's lock.
public final class Rounds implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private static final int ROUND = 0;
    private static final int COUNT = 1;
    private static final int BROKEN = 2;

    /// A bit for each of the last rounds: whether it was broken. Who waits learns it when it wakes.
    private static final int FATES = 3;

    /// So many cells are needed.
    public static final int CELLS = 4;

    private final Cells cells;

    /// @param cells all 0 at first
    public Rounds(Cells cells) {
        this.cells = cells;
    }

    /// The number of this round.
    public long now() {
        return cells.get(ROUND);
    }

    /// How many have come.
    public int count() {
        return (int) cells.get(COUNT);
    }

    /// One more comes.
    ///
    /// @return how many had come before
    public int come() {
        int before = count();
        cells.set(COUNT, before + 1L);
        return before;
    }

    public boolean isBroken() {
        return cells.get(BROKEN) != 0;
    }

    /// Whether the round of that number, one of the last 64, was broken.
    public boolean wasBroken(long round) {
        return (cells.get(FATES) & bit(round)) != 0;
    }

    /// Ends this round and begins the next.
    ///
    /// @param broken whether nobody passed
    public void next(boolean broken) {
        long round = now();
        long fates = cells.get(FATES);
        cells.set(FATES, broken ? fates | bit(round) : fates & ~bit(round));
        cells.set(COUNT, 0);
        cells.set(ROUND, round + 1);
    }

    /// Ends this round; nobody passes from here on.
    public void breakUp() {
        cells.set(BROKEN, 1);
        next(true);
    }

    /// Nothing is broken, and nobody has come.
    public void reset() {
        cells.set(BROKEN, 0);
        cells.set(COUNT, 0);
    }

    private static long bit(long round) {
        return 1L << (round % Long.SIZE);
    }
}
