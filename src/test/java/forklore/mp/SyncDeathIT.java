package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// What becomes of locks and their kin when processes die, in shared memory and without it.
@Timeout(120)
class SyncDeathIT {
    private static final double DEADLINE = 60;
    private static final int BROKEN = -1;

    @TempDir Path folder;

    @AfterEach
    void inMemoryAgain() {
        System.clearProperty(SyncContractsIT.HUB_ONLY);
    }

    private static void use(boolean memory) {
        System.setProperty(SyncContractsIT.HUB_ONLY, Boolean.toString(!memory));
    }

    /// A child that has come so far that it made its file.
    private Process started(String name, Process.Target target) throws Exception {
        var child = new Process(target);
        child.start();
        Await.creation(folder.resolve(name));
        return child;
    }

    private static void kill(Process child) {
        child.kill();
        child.join();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    static void say(String file) {
        Await.create(Path.of(file));
    }

    static void stay(String file) throws Exception {
        say(file);
        new CountDownLatch(1).await();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLockOfAKilledProcessIsFree(boolean memory) throws Exception {
        use(memory);
        var lock = new Lock();
        String name = path("holds");
        Process holder =
                started(
                        "holds",
                        () -> {
                            lock.acquire();
                            stay(name);
                        });
        assertThat(lock.acquire(0)).isFalse();
        kill(holder);

        assertThat(lock.acquire(DEADLINE)).isTrue();
        assertThat(lock.acquire(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLockThatAProcessKeptToItsEndIsFree(boolean memory) {
        use(memory);
        var lock = new RLock();
        assertThat(Outcomes.inChild(lock::acquire)).isZero();

        assertThat(lock.acquire(DEADLINE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoWaitsForAKilledProcessGoesOn(boolean memory) throws Exception {
        use(memory);
        var lock = new Lock();
        String name = path("holds");
        Process holder =
                started(
                        "holds",
                        () -> {
                            lock.acquire();
                            stay(name);
                        });
        String waits = path("waits");
        Process waiter =
                started(
                        "waits",
                        () -> {
                            say(waits);
                            lock.acquire();
                            System.exit(5);
                        });
        kill(holder);
        waiter.join(DEADLINE);

        assertThat(waiter.exitCode()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatIsKilledWhileItWaitsTakesNothingAway(boolean memory) throws Exception {
        use(memory);
        var lock = new Lock();
        lock.acquire();
        String name = path("waits");
        Process waiter =
                started(
                        "waits",
                        () -> {
                            say(name);
                            lock.acquire();
                        });
        kill(waiter);
        lock.release();

        assertThat(lock.acquire(DEADLINE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBarrierWhoseActionIsKilledIsBroken(boolean memory) throws Exception {
        use(memory);
        String name = path("acts");
        var barrier = new Barrier(2, () -> stay(name));
        var waiting = new CompletableFuture<Integer>();
        Thread first = Thread.ofPlatform().start(() -> waiting.complete(outcome(barrier)));
        Await.until("the first one waits", () -> barrier.nWaiting() == 1);
        Process last = started("acts", barrier::waitFor);
        assertThat(waiting).isNotDone();
        kill(last);
        first.join();

        assertThat(waiting).isCompletedWithValue(BROKEN);
        assertThat(barrier.isBroken()).isTrue();
    }

    private static int outcome(Barrier barrier) {
        try {
            return barrier.waitFor();
        } catch (BrokenBarrierException e) {
            assertThat(e).hasMessageContaining("did its action has died");
            return BROKEN;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void permitsOfABoundedSemaphoreComeBack(boolean memory) throws Exception {
        use(memory);
        var semaphore = new BoundedSemaphore(2);
        String name = path("holds");
        Process holder =
                started(
                        "holds",
                        () -> {
                            semaphore.acquire();
                            semaphore.acquire();
                            stay(name);
                        });
        assertThat(semaphore.acquire(0)).isFalse();
        kill(holder);

        assertThat(semaphore.acquire(DEADLINE)).isTrue();
        assertThat(semaphore.acquire(DEADLINE)).isTrue();
        assertThat(semaphore.acquire(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void permitsThatNobodyHoldsAreLostAsInCPython(boolean memory) {
        use(memory);
        var semaphore = new Semaphore(1);
        assertThat(Outcomes.inChild(semaphore::acquire)).isZero();

        assertThat(semaphore.acquire(0.3)).isFalse();
    }

    /// Where one process keeps the waiters, it hears of a death a moment later.
    @Test
    void aDeadWaiterIsNotNotified() throws Exception {
        use(true);
        var condition = new Condition();
        Process dead = waiting(condition, "first");
        Process alive = waiting(condition, "second");
        kill(dead);
        try (var _ = condition.hold()) {
            condition.notifyOne();
        }
        alive.join(DEADLINE);

        assertThat(alive.exitCode()).isEqualTo(6);
    }

    /// A child that waits for the condition: it holds the lock until then.
    private Process waiting(Condition condition, String file) throws Exception {
        String name = path(file);
        Process child = started(file, () -> waitFor(condition, name));
        condition.acquire();
        condition.release();
        return child;
    }

    static void waitFor(Condition condition, String file) {
        try (var _ = condition.hold()) {
            say(file);
            condition.waitFor();
        }
        System.exit(6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeadHolderOfAConditionsLockFreesIt(boolean memory) throws Exception {
        use(memory);
        var condition = new Condition();
        String name = path("holds");
        Process holder =
                started(
                        "holds",
                        () -> {
                            condition.acquire();
                            stay(name);
                        });
        kill(holder);

        assertThat(condition.acquire(DEADLINE)).isTrue();
        assertThat(condition.waitFor(0.01)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatDiesAtABarrierHasCome(boolean memory) throws Exception {
        use(memory);
        var barrier = new Barrier(2);
        var child = new Process(() -> barrier.waitFor());
        child.start();
        SyncSituations.until(() -> barrier.nWaiting() == 1);
        kill(child);

        assertThat(barrier.waitFor(DEADLINE)).isEqualTo(1);
        assertThat(Outcomes.inThreads(2, () -> barrier.waitFor(DEADLINE))).isEqualTo("0 1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsEachWaitAndTakesNothing(boolean memory) throws Exception {
        use(memory);
        var lock = new Lock();
        lock.acquire();
        assertThat(interrupted(lock::acquire)).isEqualTo("InterruptedWait");
        var event = new Event();
        assertThat(interrupted(event::waitFor)).isEqualTo("InterruptedWait");
        var condition = new Condition();
        assertThat(
                        interrupted(
                                () -> {
                                    try (var _ = condition.hold()) {
                                        condition.waitFor();
                                    }
                                }))
                .isEqualTo("InterruptedWait");
        var barrier = new Barrier(2);
        assertThat(interrupted(barrier::waitFor)).isEqualTo("InterruptedWait");

        assertThat(barrier.isBroken()).isTrue();
        assertThat(condition.acquire(DEADLINE)).isTrue();
        lock.release();
        assertThat(lock.acquire(0)).isTrue();
    }

    /// What a wait comes to that is interrupted in its midst.
    private static String interrupted(Runnable wait) throws Exception {
        var outcome = new AtomicReference<String>();
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> outcome.set(Outcomes.outcome(() -> Outcomes.none(wait))));
        SyncSituations.until(
                () ->
                        thread.getState() == Thread.State.WAITING
                                || thread.getState() == Thread.State.TIMED_WAITING
                                || inNative(thread));
        thread.interrupt();
        Outcomes.join(thread);
        return String.valueOf(outcome.get());
    }

    private static boolean inNative(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return Arrays.stream(stack).anyMatch(it -> it.getClassName().endsWith("Futex"))
                || (stack.length > 0 && stack[0].isNativeMethod());
    }
}
