package forklore.mp;

import forklore.mp.self.Seconds;
import forklore.mp.sync.Cells;
import forklore.mp.sync.Gate;
import forklore.mp.sync.Rounds;
import forklore.mp.sync.Thing;
import forklore.mp.sync.Waiters;
import forklore.mp.tell.Tracer;
import forklore.trace.SyncEvent.BarrierBroken;
import forklore.trace.SyncEvent.BarrierPassed;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;

/// A place where a number of processes wait for each other: when the last one comes, all go on; the
/// counterpart of CPython's `multiprocessing.Barrier`.
///
/// It can be passed again and again. Whoever does not want to wait any longer breaks it for all who
/// wait there: they all fail, and so does everybody who comes, until somebody calls [#reset]. A
/// process that dies while it waits has come all the same; where the last one dies in the middle of
/// the barrier's action, the barrier is broken.
///
/// It goes to a child by being used in its target, or anywhere where a [Manager] made it. All
/// methods may be called by several threads at once. Times are seconds, fractions allowed. They
/// throw [ConnectionLostException] where a process keeps the barrier, and is dead.
public final class Barrier implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// How often who waits looks whether the last one has died, ns.
    private static final long LOOK = 500_000_000;

    private final Thing thing;
    private final int parties;
    private final @Nullable Action action;
    private final long timeout;
    private final Gate gate;
    private final Waiters waiters;
    private final Rounds rounds;

    /// What the last one who comes does before all go on.
    @FunctionalInterface
    public interface Action extends Serializable {
        void run() throws Exception;
    }

    /// A barrier for that many processes, or threads of theirs.
    ///
    /// @throws IllegalArgumentException where that is less than one
    public Barrier(int parties) {
        this(parties, null, Seconds.FOREVER);
    }

    /// A barrier at which the last one who comes does something first. Where that fails, the
    /// barrier is broken, and the last one gets the exception.
    ///
    /// @throws IllegalArgumentException where there would be nobody to come
    public Barrier(int parties, Action action) {
        this(parties, action, Seconds.FOREVER);
    }

    /// A barrier at which nobody waits longer than that many seconds, unless they say how long.
    ///
    /// @throws IllegalArgumentException where there would be nobody to come
    public Barrier(int parties, Action action, double timeout) {
        this(parties, action, Seconds.toNanos(timeout));
    }

    private Barrier(int parties, @Nullable Action action, long timeout) {
        this(
                Thing.inherited("Barrier"),
                some(parties),
                action,
                timeout,
                Gate.bounded(1),
                Waiters.make(),
                Cells.make(Rounds.CELLS));
    }

    Barrier(
            Thing thing,
            int parties,
            @Nullable Action action,
            long timeout,
            Gate gate,
            Waiters waiters,
            Cells cells) {
        this.thing = thing.born(SyncKind.BARRIER, Tracer.name(), parties, "");
        this.parties = parties;
        this.action = action;
        this.timeout = timeout;
        this.gate = gate;
        this.waiters = waiters;
        this.rounds = new Rounds(cells);
    }

    static int some(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("a barrier needs somebody to come, not " + parties);
        }
        return parties;
    }

    /// Waits until all have come.
    ///
    /// @return how many had come before: from 0 to the number of parties less one, for each another
    ///   one, so that one of them can be given something to do
    /// @throws BrokenBarrierException where the barrier is broken, or breaks meanwhile
    /// @throws InterruptedWait where the calling thread is interrupted; the barrier is broken
    public int waitFor() {
        return await(timeout);
    }

    /// Waits until all have come. Where they don't within that many seconds, the barrier is broken.
    ///
    /// @return as from [#waitFor()]
    /// @throws RuntimeException as from [#waitFor()]
    public int waitFor(double seconds) {
        return await(Seconds.toNanos(seconds));
    }

    private int await(long patience) {
        long deadline = Seconds.deadline(patience);
        enter();
        int index;
        long round;
        long ticket;
        try {
            if (rounds.isBroken()) {
                throw new BrokenBarrierException("it was when this one came");
            }
            round = rounds.now();
            index = rounds.come();
            if (index + 1 == parties) {
                pass();
                return index;
            }
            ticket = waiters.enter();
            Tracer.blocked(Wait.BARRIER, thing.id(), 0, patience);
        } finally {
            leave();
        }
        try {
            return sleep(ticket, round, index, deadline);
        } finally {
            Tracer.unblocked(Wait.BARRIER);
        }
    }

    /// The last one lets all go on.
    private void pass() {
        try {
            if (action != null) {
                action.run();
            }
        } catch (RuntimeException | Error e) {
            breakUp();
            throw e;
        } catch (Exception e) {
            breakUp();
            throw new ProcessException("the barrier's action failed: " + e, e);
        }
        if (Tracer.on()) {
            Tracer.emit(new BarrierPassed(Tracer.here(), thing.id(), parties));
        }
        rounds.next(false);
        waiters.wake(Waiters.ALL);
    }

    private int sleep(long ticket, long round, int index, long deadline) {
        boolean woken = false;
        boolean interrupted = false;
        try {
            woken = isWoken(ticket, round, deadline);
        } catch (InterruptedException | InterruptedWait e) {
            interrupted = true;
        }
        enter();
        try {
            if (rounds.now() != round) {
                if (rounds.wasBroken(round)) {
                    throw new BrokenBarrierException("while this one waited");
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return index;
            }
            boolean abandoned = isAbandoned();
            breakUp();
            if (abandoned) {
                throw new BrokenBarrierException("the process that did its action has died");
            }
        } finally {
            leave();
        }
        if (interrupted) {
            throw new InterruptedWait("waitFor", new InterruptedException());
        }
        throw new BrokenBarrierException(
                woken ? "this one was woken for nothing" : "the others did not come in time");
    }

    /// Waits for the others, and looks now and then whether the last one has died on its way.
    private boolean isWoken(long first, long round, long deadline) throws InterruptedException {
        long ticket = first;
        while (!waiters.await(ticket, Math.clamp(Seconds.left(deadline), 0, LOOK))) {
            if (Seconds.left(deadline) <= 0) {
                return false;
            }
            enter();
            try {
                if (rounds.now() != round) {
                    return true;
                }
                if (isAbandoned()) {
                    return false;
                }
                ticket = waiters.enter();
            } finally {
                leave();
            }
        }
        return true;
    }

    /// All have come, and the last of them does not hold the lock any more, which the caller does:
    /// so it has died before it could let anybody go on.
    private boolean isAbandoned() {
        return rounds.count() >= parties;
    }

    private void breakUp() {
        if (Tracer.on()) {
            Tracer.emit(new BarrierBroken(Tracer.here(), thing.id()));
        }
        rounds.breakUp();
        waiters.wake(Waiters.ALL);
    }

    /// Breaks the barrier: who waits fails, and who comes.
    public void abort() {
        enter();
        try {
            if (!rounds.isBroken()) {
                breakUp();
            }
        } finally {
            leave();
        }
    }

    /// Makes the barrier as it was in the beginning; who waits fails.
    public void reset() {
        enter();
        try {
            if (rounds.count() > 0) {
                rounds.next(true);
                waiters.wake(Waiters.ALL);
            }
            rounds.reset();
        } finally {
            leave();
        }
    }

    /// How many must come.
    public int parties() {
        return parties;
    }

    /// How many have come and wait.
    public int nWaiting() {
        return rounds.isBroken() ? 0 : rounds.count();
    }

    /// Whether nobody passes.
    public boolean isBroken() {
        return rounds.isBroken();
    }

    /// The barrier's own lock, which nobody holds for long: nothing is told of it.
    private void enter() {
        boolean interrupted = Thread.interrupted();
        boolean in = false;
        while (!in) {
            try {
                in = gate.tryAcquire() || gate.acquire(Seconds.FOREVER, _ -> {});
            } catch (InterruptedException | InterruptedWait e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        boolean interrupted = Thread.interrupted();
        try {
            gate.release();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "<Barrier " + nWaiting() + " of " + parties + (isBroken() ? " broken>" : ">");
    }
}
