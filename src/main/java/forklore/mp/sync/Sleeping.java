package forklore.mp.sync;

import forklore.mp.fork.SignalHandlers;
import forklore.mp.self.Seconds;

import java.util.function.BooleanSupplier;

/// How a process waits at a [Block] for another one: it sleeps at the block's first word, which
/// whoever changes something counts up for those who sleep. The second word says how many sleep, so
/// that nobody is woken where nobody sleeps.
final class Sleeping {
    private static final int CHANGES = 0;
    private static final int SLEEPERS = 4;

    /// What comes behind these two words.
    static final int FIRST = 8;

    /// The longest sleep, ns: so soon is it seen that the thread was interrupted, or that whoever
    /// was to wake it is dead.
    static final long LONGEST = 100_000_000;

    /// The same in a process that may have to call a handler of a signal.
    private static final long LONGEST_WITH_HANDLERS = 2_000_000;

    /// So often it looks before it sleeps: most locks are held for less than it takes to be woken.
    private static final int SPINS = 50;

    private Sleeping() {}

    /// Waits until it is done.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    /// @param look done every now and then: somebody may have died
    /// @return whether it was done in time
    static boolean await(Block block, BooleanSupplier done, long timeout, Runnable look)
            throws InterruptedException {
        long deadline = Seconds.deadline(timeout);
        for (int i = 0; i < SPINS && timeout != 0; i++) {
            if (done.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        long looked = System.nanoTime();
        block.add(SLEEPERS, 1);
        try {
            while (true) {
                int seen = block.get(CHANGES);
                if (done.getAsBoolean()) {
                    return true;
                }
                long left = Seconds.left(deadline);
                if (left <= 0) {
                    look.run();
                    return done.getAsBoolean();
                }
                Futex.await(block.word(CHANGES), seen, Math.min(left, longest()));
                SignalHandlers.run();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                long now = System.nanoTime();
                if (now - looked >= LONGEST) {
                    looked = now;
                    look.run();
                }
            }
        } finally {
            block.add(SLEEPERS, -1);
        }
    }

    private static long longest() {
        return SignalHandlers.installed() ? LONGEST_WITH_HANDLERS : LONGEST;
    }

    /// Something was freed that one may have: lets one of those who sleep look. Whoever is not
    /// counted as a sleeper yet looks before it sleeps, and finds it.
    static void freed(Block block) {
        if (block.get(SLEEPERS) > 0) {
            block.add(CHANGES, 1);
            Futex.wake(block.word(CHANGES), 1);
        }
    }

    /// Something has changed for all: counts it, and lets all who sleep look.
    static void changed(Block block) {
        block.add(CHANGES, 1);
        if (block.get(SLEEPERS) > 0) {
            Futex.wake(block.word(CHANGES), Integer.MAX_VALUE);
        }
    }

    /// How often something has changed.
    static int changes(Block block) {
        return block.get(CHANGES);
    }
}
