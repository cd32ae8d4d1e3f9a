package forklore.mp;

import static forklore.mp.Outcomes.inThread;
import static forklore.mp.Outcomes.none;
import static forklore.mp.Outcomes.outcome;
import static forklore.mp.SyncSituations.DEADLINE;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Those of [SyncSituations] that are about conditions.
final class ConditionSituations {
    private static final int WAITERS = 3;

    private ConditionSituations() {}

    static void tell(Outcomes all) {
        each(all, "", Condition::new);
        all.tell("condition: depth is kept", () -> depthKept(new Condition()));
        all.tell("condition: deep wait frees", () -> deepWaitFrees(new Condition()));
        all.tell("condition: so at once", ConditionSituations::soAtOnce);
        all.tell("condition: never so", ConditionSituations::neverSo);
        each(all, "plain ", () -> new Condition(new Lock()));
    }

    private static void each(Outcomes all, String begin, Supplier<Condition> make) {
        String name = begin + "condition: ";
        all.tell(name + "wait without the lock", () -> make.get().waitFor(0.01));
        all.tell(name + "notify without the lock", () -> none(make.get()::notifyOne));
        all.tell(name + "notify_all without the lock", () -> none(make.get()::notifyEvery));
        all.tell(name + "wait_for without the lock", () -> make.get().waitFor(() -> false, 0.01));
        all.tell(name + "in time", () -> timedOut(make.get()));
        all.tell(name + "not remembered", () -> notRemembered(make.get()));
        all.tell(name + "notify wakes one", () -> woken(make.get(), Condition::notifyOne, 1));
        all.tell(name + "notify(2)", () -> woken(make.get(), it -> it.notify(2), 2));
        all.tell(name + "notify(9)", () -> woken(make.get(), it -> it.notify(9), 3));
        all.tell(name + "notify_all", () -> woken(make.get(), Condition::notifyEvery, 3));
        all.tell(name + "becomes so", () -> becomesSo(make.get()));
        all.tell(name + "free while waiting", () -> freeWhileWaiting(make.get()));
        all.tell(name + "held afterwards", () -> heldAfterwards(make.get()));
    }

    static boolean timedOut(Condition condition) {
        try (var _ = condition.hold()) {
            return condition.waitFor(0.01);
        }
    }

    private static boolean notRemembered(Condition condition) {
        try (var _ = condition.hold()) {
            condition.notifyOne();
            return condition.waitFor(0.01);
        }
    }

    /// How many of three waiters the notification wakes; the others are woken afterwards.
    static int woken(Condition condition, Consumer<Condition> notify, int expected)
            throws Exception {
        var entered = new AtomicInteger();
        var woken = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WAITERS; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> wait(condition, entered, woken)));
        }
        SyncSituations.until(() -> entered.get() == WAITERS);
        try (var _ = condition.hold()) {
            notify.accept(condition);
        }
        SyncSituations.until(() -> woken.get() == expected);
        // One that is woken too many would come now.
        Time.sleep(0.05);
        int count = woken.get();
        try (var _ = condition.hold()) {
            condition.notifyEvery();
        }
        threads.forEach(Outcomes::join);
        return count;
    }

    private static void wait(Condition condition, AtomicInteger entered, AtomicInteger woken) {
        try (var _ = condition.hold()) {
            entered.incrementAndGet();
            if (condition.waitFor(DEADLINE)) {
                woken.incrementAndGet();
            }
        }
    }

    private static boolean becomesSo(Condition condition) {
        var so = new AtomicBoolean();
        try (var _ = condition.hold()) {
            Thread.ofPlatform()
                    .daemon()
                    .start(
                            () -> {
                                try (var _ = condition.hold()) {
                                    so.set(true);
                                    condition.notifyEvery();
                                }
                            });
            return condition.waitFor(so::get, DEADLINE);
        }
    }

    private static boolean freeWhileWaiting(Condition condition) {
        var got = new AtomicBoolean();
        Thread looker;
        try (var _ = condition.hold()) {
            looker =
                    Thread.ofPlatform()
                            .daemon()
                            .start(
                                    () -> {
                                        got.set(condition.acquire(DEADLINE));
                                        condition.notifyOne();
                                        condition.release();
                                    });
            condition.waitFor(DEADLINE);
        }
        Outcomes.join(looker);
        return got.get();
    }

    private static String heldAfterwards(Condition condition) {
        try (var _ = condition.hold()) {
            condition.waitFor(0.01);
            return inThread(() -> condition.acquire(0));
        }
    }

    private static String depthKept(Condition condition) {
        condition.acquire();
        condition.acquire();
        condition.waitFor(0.01);
        condition.release();
        String still = inThread(() -> condition.acquire(0));
        condition.release();
        return still + " " + outcome(() -> none(condition::release));
    }

    private static boolean deepWaitFrees(Condition condition) {
        condition.acquire();
        condition.acquire();
        Thread.ofPlatform().daemon().start(() -> wake(condition));
        return condition.waitFor(DEADLINE);
    }

    private static @Nullable Object wake(Condition condition) {
        try (var _ = condition.hold()) {
            condition.notifyOne();
        }
        return null;
    }

    private static boolean soAtOnce() {
        var condition = new Condition();
        try (var _ = condition.hold()) {
            return condition.waitFor(() -> true, DEADLINE);
        }
    }

    private static boolean neverSo() {
        var condition = new Condition();
        try (var _ = condition.hold()) {
            return condition.waitFor(() -> false, 0.02);
        }
    }
}
