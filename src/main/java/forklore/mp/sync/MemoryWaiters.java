package forklore.mp.sync;

import forklore.mp.self.Seconds;

import java.io.Serial;

/// Waiters in shared memory: a place for each, with the key of its process and the number that it
/// drew. Whoever waits sleeps at its own place.
final class MemoryWaiters implements Waiters {
    @Serial private static final long serialVersionUID = 1;

    private static final int PLACES = 256;
    private static final int PLACE = 8;
    private static final int NUMBERS = 0;
    private static final int FIRST = 8;
    static final int SIZE = FIRST + PLACES * PLACE;

    /// The key in a place that is free.
    private static final int NOBODY = 0;

    /// In place of the number, where its owner waits no more.
    private static final int NONE = 0;

    private static final int WOKEN = -1;

    private final Block block;

    MemoryWaiters(Block block) {
        this.block = block;
    }

    private static int owner(int place) {
        return FIRST + place * PLACE;
    }

    private static int number(int place) {
        return owner(place) + Integer.BYTES;
    }

    @Override
    public long enter() {
        int mine = block.add(NUMBERS, 1) + 1;
        for (int place = 0; place < PLACES; place++) {
            int owner = block.get(owner(place));
            if (owner == NOBODY || !ProcessKey.isAlive(owner)) {
                block.set(number(place), mine);
                block.set(owner(place), ProcessKey.own());
                return (long) place << Integer.SIZE | mine;
            }
        }
        throw new IllegalStateException(PLACES + " wait here already");
    }

    @Override
    public boolean await(long ticket, long timeout) throws InterruptedException {
        int place = (int) (ticket >> Integer.SIZE);
        int mine = (int) ticket;
        long deadline = Seconds.deadline(timeout);
        boolean interrupted = Thread.interrupted();
        while (block.get(number(place)) == mine && !interrupted && Seconds.left(deadline) > 0) {
            long left = Math.min(Seconds.left(deadline), Sleeping.LONGEST);
            Futex.await(block.word(number(place)), mine, left);
            interrupted = Thread.interrupted();
        }
        boolean woken = !block.replace(number(place), mine, NONE);
        block.set(owner(place), NOBODY);
        if (interrupted && !woken) {
            throw new InterruptedException();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return woken;
    }

    @Override
    public void wake(int count) {
        int left = count == ALL ? PLACES : count;
        for (int place = first(); place >= 0 && left > 0; place = first()) {
            int number = block.get(number(place));
            if (!ProcessKey.isAlive(block.get(owner(place)))) {
                block.replace(number(place), number, NONE);
            } else if (number > 0 && block.replace(number(place), number, WOKEN)) {
                Futex.wake(block.word(number(place)), 1);
                left--;
            }
        }
    }

    /// The place of the one who has waited longest; -1 where nobody waits.
    private int first() {
        int first = -1;
        int lowest = Integer.MAX_VALUE;
        for (int place = 0; place < PLACES; place++) {
            int number = block.get(number(place));
            if (number > 0 && number < lowest && block.get(owner(place)) != NOBODY) {
                first = place;
                lowest = number;
            }
        }
        return first;
    }
}
