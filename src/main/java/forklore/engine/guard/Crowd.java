package forklore.engine.guard;

import java.util.concurrent.TimeUnit;

/// Watches the number of processes, for where there is no [Gate]. Where some are born, all are
/// counted in the quickest way there is, and more often.
final class Crowd {
    /// How often to look at a run that is calm, and at one that is not, ms.
    static final int CALM = 10;

    private static final int QUICK = 2;

    /// How long after a birth a run counts as not calm, ns.
    private static final long EXCITED = TimeUnit.MILLISECONDS.toNanos(200);

    private final Family family;
    private final Hunt hunt;
    private int most = Integer.MAX_VALUE;
    private long lastBirth = System.nanoTime() - EXCITED;

    Crowd(Family family, Hunt hunt) {
        this.family = family;
        this.hunt = hunt;
    }

    /// @param most how many may be there at once
    void limit(int most) {
        this.most = most;
    }

    /// When the next look is due, ms.
    int nextLook() {
        return System.nanoTime() - lastBirth < EXCITED ? QUICK : CALM;
    }

    /// To be told of every look.
    ///
    /// @param births how many were born since the last look
    /// @return how many there are where that is more than the limit, or else 0
    int check(int births, long now) {
        if (births == 0) {
            return 0;
        }
        lastBirth = now;
        int known = family.members().size();
        int count = known > most / 4 ? Math.max(known, hunt.count()) : known;
        return count > most ? count : 0;
    }
}
