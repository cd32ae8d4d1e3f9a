package forklore.mp;

import static forklore.mp.Outcomes.inThreads;
import static forklore.mp.Outcomes.outcome;
import static forklore.mp.SyncSituations.DEADLINE;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Those of [SyncSituations] that are about barriers.
final class BarrierSituations {
    private static final AtomicInteger ACTED = new AtomicInteger();

    private BarrierSituations() {}

    static void tell(Outcomes all) {
        all.tell("barrier: parties", () -> new Barrier(3).parties());
        all.tell("barrier: nobody there", () -> new Barrier(3).nWaiting());
        all.tell("barrier: not broken", () -> new Barrier(3).isBroken());
        all.tell("barrier: of one", () -> new Barrier(1).waitFor());
        all.tell("barrier: each another number", () -> passes(new Barrier(3), 1));
        all.tell("barrier: again and again", () -> passes(new Barrier(2), 5));
        all.tell("barrier: too few", () -> tooFew(new Barrier(2)));
        all.tell("barrier: given up", BarrierSituations::givenUp);
        all.tell("barrier: set back", BarrierSituations::setBack);
        all.tell("barrier: passed after it was set back", BarrierSituations::afterReset);
        all.tell("barrier: repaired", BarrierSituations::repaired);
        all.tell("barrier: set back while nobody is there", BarrierSituations::idleReset);
        all.tell("barrier: action", BarrierSituations::acted);
        all.tell("barrier: action fails", BarrierSituations::failingAction);
        all.tell("barrier: its own patience", BarrierSituations::ownPatience);
    }

    static String passes(Barrier barrier, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> inThreads(barrier.parties(), () -> barrier.waitFor()))
                .collect(Collectors.joining(" "));
    }

    private static String tooFew(Barrier barrier) {
        String first = outcome(() -> barrier.waitFor(0.02));
        return first + after(barrier);
    }

    private static String ownPatience() {
        var barrier = new Barrier(2, () -> {}, 0.02);
        return outcome(() -> barrier.waitFor()) + after(barrier);
    }

    private static String after(Barrier barrier) {
        return " " + outcome(barrier::isBroken) + " " + outcome(() -> barrier.waitFor(DEADLINE));
    }

    private static String givenUp() throws Exception {
        var barrier = new Barrier(2);
        return waiting(barrier, barrier::abort);
    }

    private static String setBack() throws Exception {
        var barrier = new Barrier(2);
        return waiting(barrier, barrier::reset);
    }

    /// What becomes of one who waits while something is done to the barrier.
    private static String waiting(Barrier barrier, Runnable act) throws Exception {
        var result = new AtomicReference<String>();
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> result.set(outcome(() -> barrier.waitFor(DEADLINE))));
        SyncSituations.until(() -> barrier.nWaiting() == 1);
        act.run();
        Outcomes.join(thread);
        return result.get() + " " + outcome(barrier::isBroken) + " " + barrier.nWaiting();
    }

    private static String afterReset() throws Exception {
        var barrier = new Barrier(2);
        var _ = waiting(barrier, barrier::reset);
        return passes(barrier, 1);
    }

    private static String repaired() {
        var barrier = new Barrier(2);
        barrier.abort();
        String before = outcome(barrier::isBroken);
        barrier.reset();
        return before + " " + outcome(barrier::isBroken) + " " + passes(barrier, 1);
    }

    private static String idleReset() {
        var barrier = new Barrier(2);
        barrier.reset();
        return passes(barrier, 2);
    }

    private static int acted() {
        ACTED.set(0);
        var _ = passes(new Barrier(2, () -> ACTED.incrementAndGet()), 3);
        return ACTED.get();
    }

    private static String failingAction() {
        var barrier =
                new Barrier(
                        2,
                        () -> {
                            throw new ArithmeticException("as it should");
                        });
        String both = inThreads(2, () -> barrier.waitFor());
        // Sorted by CPython's names.
        String sorted =
                both.equals("ArithmeticException BrokenBarrierException")
                        ? "BrokenBarrierException ArithmeticException"
                        : both;
        return sorted + " " + outcome(barrier::isBroken);
    }
}
