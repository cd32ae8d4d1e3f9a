package forklore.mp;

import static forklore.mp.Outcomes.inChild;
import static forklore.mp.Outcomes.inThread;
import static forklore.mp.Outcomes.inThreads;
import static forklore.mp.Outcomes.none;
import static forklore.mp.Outcomes.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The situations of [SyncContractsIT], the twin of `sync_contracts.py`.
final class SyncSituations {
    static final double DEADLINE = 60;

    private SyncSituations() {}

    static Map<String, String> all() {
        var all = new Outcomes();
        Outcomes locks = all.under("lock: ");
        locks(locks, () -> new Lock());
        all.addAll(locks);
        Outcomes rlocks = all.under("rlock: ");
        locks(rlocks, () -> new RLock());
        rlocks.tell("three times, twice given back", () -> nested(new RLock(), 3, 2));
        rlocks.tell("three times, all given back", () -> nested(new RLock(), 3, 3));
        rlocks.tell("once more than taken", () -> over(new RLock()));
        rlocks.tell("another thread's", () -> foreign(new RLock()));
        all.addAll(rlocks);
        semaphores(all);
        events(all);
        ConditionSituations.tell(all);
        BarrierSituations.tell(all);
        DataSituations.tell(all);
        between(all);
        try (var manager = new Manager()) {
            ManagedSituations.tell(all, manager);
        }
        return all.all();
    }

    private static void locks(Outcomes all, Supplier<Acquirable> make) {
        all.tell("acquire", () -> make.get().acquire(0));
        all.tell("acquire twice at once", () -> twice(make.get()));
        all.tell("release what is free", () -> none(make.get()::release));
        all.tell("acquire again", () -> again(make.get()));
        all.tell("taken, in time", () -> inTime(make.get(), 0.01));
        all.tell("taken, no time", () -> inTime(make.get(), 0));
        all.tell("taken, less than no time", () -> inTime(make.get(), -1));
        all.tell("another thread releases", () -> otherThreadReleases(make.get()));
        all.tell("for a block", () -> block(make.get()));
        all.tell("for a block that fails", () -> failedBlock(make.get()));
        all.tell("handed over", () -> handedOver(make.get()));
        all.tell("one at a time", () -> excludes(make.get()));
    }

    static String twice(Acquirable lock) {
        return outcome(() -> lock.acquire(0)) + " " + outcome(() -> lock.acquire(0));
    }

    private static boolean again(Acquirable lock) {
        lock.acquire(DEADLINE);
        lock.release();
        return lock.acquire(0);
    }

    static String inTime(Acquirable lock, double timeout) {
        lock.acquire(DEADLINE);
        return inThread(() -> lock.acquire(timeout));
    }

    private static String otherThreadReleases(Acquirable lock) {
        lock.acquire(DEADLINE);
        String said = inThread(() -> none(lock::release));
        return said + " " + inThread(() -> lock.acquire(0));
    }

    private static String block(Acquirable lock) {
        String inside;
        try (var _ = lock.hold()) {
            inside = inThread(() -> lock.acquire(0));
        }
        return inside + " " + inThread(() -> lock.acquire(0));
    }

    private static String failedBlock(Acquirable lock) {
        try (var _ = lock.hold()) {
            throw new TimeoutException("as it should");
        } catch (TimeoutException e) {
            return inThread(() -> lock.acquire(0));
        }
    }

    private static String handedOver(Acquirable lock) {
        lock.acquire(DEADLINE);
        List<String> results = Collections.synchronizedList(new ArrayList<>());
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> results.add(outcome(() -> lock.acquire(DEADLINE))));
        lock.release();
        Outcomes.join(thread);
        return results.getFirst();
    }

    private static int excludes(Acquirable lock) {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var _ =
                inThreads(
                        4,
                        () -> {
                            for (int i = 0; i < 50; i++) {
                                try (var _ = lock.hold()) {
                                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                    inside.decrementAndGet();
                                }
                            }
                            return null;
                        });
        return most.get();
    }

    static String nested(RLock lock, int takes, int gives) {
        for (int i = 0; i < takes; i++) {
            lock.acquire();
        }
        for (int i = 0; i < gives; i++) {
            lock.release();
        }
        return inThread(() -> lock.acquire(0));
    }

    private static String over(RLock lock) {
        lock.acquire();
        lock.acquire();
        lock.release();
        lock.release();
        return outcome(() -> none(lock::release));
    }

    static String foreign(RLock lock) {
        lock.acquire();
        return inThread(() -> none(lock::release));
    }

    private static void semaphores(Outcomes all) {
        IntFunction<Acquirable> plain = permits -> new Semaphore(permits);
        IntFunction<Acquirable> bounded = permits -> new BoundedSemaphore(permits);
        all.tell("semaphore: two of two", () -> takeAll(plain.apply(2), 3));
        all.tell("semaphore: of none", () -> takeAll(plain.apply(0), 1));
        all.tell("semaphore: more than in the beginning", () -> giveMore(plain.apply(1), 2));
        all.tell("semaphore: taken in time", () -> inTime(plain.apply(1), 0.01));
        all.tell("semaphore: another thread releases", () -> otherThreadReleases(plain.apply(1)));
        all.tell("semaphore: for a block", () -> block(plain.apply(1)));
        all.tell("semaphore: handed over", () -> handedOver(plain.apply(1)));
        all.tell("bounded: two of two", () -> takeAll(bounded.apply(2), 3));
        all.tell("bounded: once too often", () -> none(bounded.apply(2)::release));
        all.tell("bounded: given and taken", () -> giveAndTake(bounded.apply(2)));
        all.tell("bounded: in time", () -> inTime(bounded.apply(1), 0.01));
        all.tell("bounded: another thread releases", () -> otherThreadReleases(bounded.apply(1)));
        all.tell("bounded: for a block", () -> block(bounded.apply(1)));
        all.tell("semaphore: of less than none", () -> new Semaphore(-1));
    }

    static String takeAll(Acquirable semaphore, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> outcome(() -> semaphore.acquire(0)))
                .collect(Collectors.joining(" "));
    }

    static String giveMore(Acquirable semaphore, int times) {
        for (int i = 0; i < times; i++) {
            semaphore.release();
        }
        return takeAll(semaphore, times + 2);
    }

    private static String giveAndTake(Acquirable semaphore) {
        semaphore.acquire(DEADLINE);
        semaphore.release();
        return takeAll(semaphore, 3);
    }

    private static void events(Outcomes all) {
        all.tell("event: at first", () -> new Event().isSet());
        all.tell("event: in time", () -> new Event().waitFor(0.01));
        all.tell("event: no time", () -> new Event().waitFor(0));
        all.tell("event: up", () -> up().isSet());
        all.tell("event: up, waited for", () -> up().waitFor(DEADLINE));
        all.tell("event: up, no time", () -> up().waitFor(0));
        all.tell("event: twice up, once down", SyncSituations::setTwice);
        all.tell("event: wakes all", SyncSituations::flagWakes);
    }

    private static Event up() {
        var event = new Event();
        event.set();
        return event;
    }

    private static boolean setTwice() {
        var event = new Event();
        event.set();
        event.set();
        event.clear();
        return event.isSet();
    }

    private static String flagWakes() {
        var event = new Event();
        Thread.ofPlatform().daemon().start(event::set);
        return inThreads(3, () -> event.waitFor(DEADLINE));
    }

    private static void between(Outcomes all) {
        all.tell("child: takes what is free", () -> tried(new Lock()));
        all.tell("child: finds it taken", () -> tried(held(new Lock())));
        all.tell("child: releases its parent's", () -> released(held(new Lock())));
        all.tell("child: can't take its parent's RLock", () -> triedToo(held(new RLock())));
        all.tell("child: can't release its parent's RLock", () -> refused(held(new RLock())));
        all.tell("child: gives a permit", SyncSituations::permit);
        all.tell("child: gives one too many", SyncSituations::oneTooMany);
        all.tell("child: sees the flag", () -> seen(up()));
        all.tell("child: raises the flag", SyncSituations::raised);
        all.tell("child: fills an array", SyncSituations::filled);
        all.tell("child: notifies", SyncSituations::notifiedByChild);
        all.tell("children: add under the lock", SyncSituations::added);
        all.tell("children: meet at a barrier", SyncSituations::met);
    }

    private static Lock held(Lock lock) {
        lock.acquire();
        return lock;
    }

    private static RLock held(RLock lock) {
        lock.acquire();
        return lock;
    }

    private static int tried(Lock lock) {
        return inChild(() -> System.exit(lock.acquire(0) ? 1 : 0));
    }

    private static int triedToo(RLock lock) {
        return inChild(() -> System.exit(lock.acquire(0) ? 1 : 0));
    }

    private static String released(Lock lock) {
        return inChild(lock::release) + " " + outcome(() -> lock.acquire(0));
    }

    private static int refused(RLock lock) {
        return inChild(() -> System.exit(isRefused(lock::release) ? 7 : 0));
    }

    static boolean isRefused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static String permit() {
        var semaphore = new Semaphore(0);
        return inChild(semaphore::release) + " " + takeAll(semaphore, 2);
    }

    private static int oneTooMany() {
        var semaphore = new BoundedSemaphore(1);
        return inChild(() -> System.exit(isRefused(semaphore::release) ? 7 : 0));
    }

    private static int seen(Event event) {
        return inChild(() -> System.exit(event.isSet() ? 1 : 0));
    }

    private static String raised() {
        var event = new Event();
        return inChild(event::set) + " " + outcome(() -> event.waitFor(0));
    }

    private static String filled() {
        var array = new Array<>(4, 0);
        return inChild(() -> fill(array)) + " " + array.copy();
    }

    static void fill(Array<Integer> array) {
        for (int i = 0; i < array.length(); i++) {
            array.set(i, i * i);
        }
    }

    private static boolean notifiedByChild() {
        var condition = new Condition();
        var value = new Value<>(0);
        var child = new Process(() -> tellAll(condition, value));
        try (var _ = condition.hold()) {
            child.start();
            return condition.waitFor(() -> value.get() == 1, DEADLINE);
        } finally {
            child.join();
        }
    }

    static void tellAll(Condition condition, Value<Integer> value) {
        try (var _ = condition.hold()) {
            value.set(1);
            condition.notifyEvery();
        }
    }

    private static int added() {
        var value = new Value<>(0);
        run(2, () -> addMany(value));
        return value.get();
    }

    static void addMany(Value<Integer> value) {
        for (int i = 0; i < 500; i++) {
            try (var _ = value.lock().hold()) {
                value.set(value.get() + 1);
            }
        }
    }

    private static List<Integer> met() {
        var barrier = new Barrier(2);
        var queue = new Queue<Integer>();
        run(2, () -> queue.put(barrier.waitFor(DEADLINE)));
        return IntStream.range(0, 2).mapToObj(_ -> queue.get(DEADLINE)).sorted().toList();
    }

    private static void run(int count, Process.Target target) {
        List<Process> children =
                IntStream.range(0, count).mapToObj(_ -> new Process(target)).toList();
        children.forEach(Process::start);
        children.forEach(Process::join);
    }

    /// Waits until that is so.
    static void until(Callable<Boolean> so) throws Exception {
        long deadline = System.nanoTime() + (long) (DEADLINE * 1e9);
        while (!so.call()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("it is not so");
            }
            Time.sleep(0.002);
        }
    }
}
