package forklore.mp;

import static forklore.mp.Outcomes.none;
import static forklore.mp.Outcomes.outcome;

import java.util.function.Function;

/// Those of [SyncSituations] that are about what a manager makes.
final class ManagedSituations {
    private ManagedSituations() {}

    static void tell(Outcomes all, Manager m) {
        String name = "managed: ";
        all.tell(name + "lock twice", () -> SyncSituations.twice(m.lock()));
        all.tell(name + "lock in time", () -> SyncSituations.inTime(m.lock(), 0.01));
        all.tell(name + "release what is free", () -> none(m.lock()::release));
        all.tell(name + "nested", () -> SyncSituations.nested(m.rlock(), 3, 2));
        all.tell(name + "nested and given back", () -> SyncSituations.nested(m.rlock(), 3, 3));
        all.tell(name + "another thread's RLock", () -> SyncSituations.foreign(m.rlock()));
        all.tell(name + "semaphore", () -> SyncSituations.takeAll(m.semaphore(2), 3));
        all.tell(
                name + "more than in the beginning",
                () -> SyncSituations.giveMore(m.semaphore(1), 2));
        all.tell(name + "once too often", () -> none(m.boundedSemaphore(2)::release));
        all.tell(name + "event", () -> raised(m.event()));
        all.tell(name + "event in time", () -> m.event().waitFor(0.01));
        all.tell(name + "condition in time", () -> ConditionSituations.timedOut(m.condition()));
        all.tell(name + "notify without the lock", () -> none(m.condition()::notifyOne));
        all.tell(
                name + "notify wakes one",
                () -> ConditionSituations.woken(m.condition(), Condition::notifyOne, 1));
        all.tell(
                name + "notify_all",
                () -> ConditionSituations.woken(m.condition(), Condition::notifyEvery, 3));
        all.tell(name + "barrier", () -> BarrierSituations.passes(m.barrier(2), 2));
        all.tell(name + "barrier, too few", () -> m.barrier(2).waitFor(0.02));
        all.tell(name + "value", () -> DataSituations.changed(m.value(7), 8));
        all.tell(name + "array", () -> m.array(1, 2, 3).copy());
        all.tell(name + "beyond an array's end", () -> m.array(1, 2, 3).get(3));
        all.tell(name + "namespace without that name", () -> m.namespace().<Integer>get("x"));
        all.tell(name + "lock in a task", () -> inPool(p -> heldInTask(p, m.lock())));
        all.tell(name + "event in a task", () -> inPool(p -> flagInTask(p, m.event())));
        all.tell(name + "name in a task", () -> inPool(p -> namedInTask(p, m.namespace())));
    }

    private static boolean raised(Event event) {
        event.set();
        return event.waitFor(SyncSituations.DEADLINE);
    }

    private static Object inPool(Function<Pool, Object> call) {
        try (var pool = new Pool(1)) {
            try {
                return call.apply(pool);
            } finally {
                pool.terminate();
            }
        }
    }

    private static String heldInTask(Pool pool, Lock lock) {
        boolean free = pool.apply(() -> lock.acquire(0));
        return outcome(() -> free) + " " + outcome(() -> lock.acquire(0));
    }

    private static boolean flagInTask(Pool pool, Event event) {
        pool.apply(() -> event.set());
        return event.isSet();
    }

    private static int namedInTask(Pool pool, Namespace namespace) {
        pool.apply(() -> namespace.set("x", 3));
        return namespace.<Integer>get("x");
    }
}
