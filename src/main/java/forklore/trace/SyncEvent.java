package forklore.trace;

/// Facts about things that processes share to keep out of each other's way. `thing` is the id that
/// [ProcessEvent.Blocked#on] names; it is never shown to people. That a process waits is told by
/// [ProcessEvent.Blocked], and a take that did not have to wait by [SyncAcquired] alone.
public sealed interface SyncEvent extends TraceEvent {
    /// The id of the thing.
    String thing();

    /// The thing exists, made by this process.
    ///
    /// @param name the variable's name in the listing; empty where it is not known
    /// @param count permits of a semaphore, parties of a barrier, items of an array, bytes of a
    ///   block of memory; else 0
    /// @param lock the id of the lock that a condition uses; empty for every other kind
    record SyncCreated(Stamp at, String thing, SyncKind kind, String name, int count, String lock)
            implements SyncEvent {
        /// A thing that has no lock of its own.
        public SyncCreated(Stamp at, String thing, SyncKind kind, String name, int count) {
            this(at, thing, kind, name, count, "");
        }

        @Override
        public SyncCreated with(Stamp stamp) {
            return new SyncCreated(stamp, thing, kind, name, count, lock);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing)
                    .put("kind", kind.word())
                    .putIfAny("name", name)
                    .put("count", count)
                    .putIfAny("lock", lock);
        }
    }

    /// The process has taken the lock, or a permit.
    ///
    /// @param count permits free afterwards; -1 where it is not known
    record SyncAcquired(Stamp at, String thing, int count) implements SyncEvent {
        @Override
        public SyncAcquired with(Stamp stamp) {
            return new SyncAcquired(stamp, thing, count);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing).put("count", count);
        }
    }

    /// The process gave the lock back, or a permit.
    ///
    /// @param count permits free afterwards; -1 where it is not known
    record SyncReleased(Stamp at, String thing, int count) implements SyncEvent {
        @Override
        public SyncReleased with(Stamp stamp) {
            return new SyncReleased(stamp, thing, count);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing).put("count", count);
        }
    }

    /// The runtime freed what a dead process had held. CPython never does.
    ///
    /// @param from the dead process
    record SyncRecovered(Stamp at, String thing, int from) implements SyncEvent {
        @Override
        public SyncRecovered with(Stamp stamp) {
            return new SyncRecovered(stamp, thing, from);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing).put("from", from);
        }
    }

    /// The process put an event's flag up.
    record FlagSet(Stamp at, String thing) implements SyncEvent {
        @Override
        public FlagSet with(Stamp stamp) {
            return new FlagSet(stamp, thing);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing);
        }
    }

    /// The process took an event's flag down.
    record FlagCleared(Stamp at, String thing) implements SyncEvent {
        @Override
        public FlagCleared with(Stamp stamp) {
            return new FlagCleared(stamp, thing);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing);
        }
    }

    /// The process notified those that wait at a condition.
    ///
    /// @param woken how many at most; -1 for all
    record ConditionNotified(Stamp at, String thing, int woken) implements SyncEvent {
        @Override
        public ConditionNotified with(Stamp stamp) {
            return new ConditionNotified(stamp, thing, woken);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing).put("woken", woken);
        }
    }

    /// The last process came to the barrier, and all go on. Told once, by the last one.
    ///
    /// @param parties how many they were
    record BarrierPassed(Stamp at, String thing, int parties) implements SyncEvent {
        @Override
        public BarrierPassed with(Stamp stamp) {
            return new BarrierPassed(stamp, thing, parties);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing).put("parties", parties);
        }
    }

    /// The barrier will let nobody pass: whoever waits there fails.
    record BarrierBroken(Stamp at, String thing) implements SyncEvent {
        @Override
        public BarrierBroken with(Stamp stamp) {
            return new BarrierBroken(stamp, thing);
        }

        @Override
        public void describe(Fields out) {
            out.put("thing", thing);
        }
    }
}
