package forklore.trace;

/// Facts about a pool and its tasks. A task is numbered from 0 within its pool.
public sealed interface PoolEvent extends TraceEvent {
    /// A pool exists in this process.
    record PoolCreated(Stamp at, String pool, int size) implements PoolEvent {
        @Override
        public PoolCreated with(Stamp stamp) {
            return new PoolCreated(stamp, pool, size);
        }

        @Override
        public void describe(Fields out) {
            out.put("pool", pool).put("size", size);
        }
    }

    /// The pool takes no more tasks.
    record PoolClosed(Stamp at, String pool) implements PoolEvent {
        @Override
        public PoolClosed with(Stamp stamp) {
            return new PoolClosed(stamp, pool);
        }

        @Override
        public void describe(Fields out) {
            out.put("pool", pool);
        }
    }

    /// The pool stopped its workers without finishing its tasks.
    record PoolTerminated(Stamp at, String pool) implements PoolEvent {
        @Override
        public PoolTerminated with(Stamp stamp) {
            return new PoolTerminated(stamp, pool);
        }

        @Override
        public void describe(Fields out) {
            out.put("pool", pool);
        }
    }

    /// A task waits in the pool for a worker.
    record TaskSubmitted(Stamp at, String pool, int task, TaskCall call) implements PoolEvent {
        @Override
        public TaskSubmitted with(Stamp stamp) {
            return new TaskSubmitted(stamp, pool, task, call);
        }

        @Override
        public void describe(Fields out) {
            out.put("pool", pool).put("task", task).put("call", call.word());
        }
    }

    /// This worker began the task.
    record TaskStarted(Stamp at, String pool, int task, int slot) implements PoolEvent {
        @Override
        public TaskStarted with(Stamp stamp) {
            return new TaskStarted(stamp, pool, task, slot);
        }

        @Override
        public void describe(Fields out) {
            out.put("pool", pool).put("task", task).put("slot", slot);
        }
    }

    /// This worker ended the task.
    ///
    /// @param ok whether it returned; false if it threw
    /// @param text the exception, for people; empty if it returned
    record TaskFinished(Stamp at, String pool, int task, int slot, boolean ok, String text)
            implements PoolEvent {
        @Override
        public TaskFinished with(Stamp stamp) {
            return new TaskFinished(stamp, pool, task, slot, ok, text);
        }

        @Override
        public void describe(Fields out) {
            out.put("pool", pool)
                    .put("task", task)
                    .put("slot", slot)
                    .put("ok", ok)
                    .putIfAny("text", text);
        }
    }

    /// This worker died with the task in hand.
    ///
    /// @param exitCode the worker's exit code, or minus the signal that killed it
    record TaskLost(Stamp at, String pool, int task, int slot, int exitCode) implements PoolEvent {
        @Override
        public TaskLost with(Stamp stamp) {
            return new TaskLost(stamp, pool, task, slot, exitCode);
        }

        @Override
        public void describe(Fields out) {
            out.put("pool", pool).put("task", task).put("slot", slot).put("exitCode", exitCode);
        }
    }
}
