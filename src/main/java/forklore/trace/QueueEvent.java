package forklore.trace;

/// Facts about a queue. `size` is the number of items after the fact; `capacity` 0 means unbounded.
public sealed interface QueueEvent extends TraceEvent {
    /// A queue exists, owned by this process.
    record QueueCreated(Stamp at, String queue, String name, int capacity) implements QueueEvent {
        @Override
        public QueueCreated with(Stamp stamp) {
            return new QueueCreated(stamp, queue, name, capacity);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue).putIfAny("name", name).put("capacity", capacity);
        }
    }

    /// The process put an item: it is in its feeder now.
    ///
    /// @param value the item, for people, cut short
    record QueuePut(Stamp at, String queue, int size, int capacity, String value)
            implements QueueEvent {
        @Override
        public QueuePut with(Stamp stamp) {
            return new QueuePut(stamp, queue, size, capacity, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue).put("size", size).put("capacity", capacity).put("value", value);
        }
    }

    /// The feeder wrote the item to the pipe: others can take it now.
    record QueueFed(Stamp at, String queue, int size, int capacity, String value)
            implements QueueEvent {
        @Override
        public QueueFed with(Stamp stamp) {
            return new QueueFed(stamp, queue, size, capacity, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue).put("size", size).put("capacity", capacity).put("value", value);
        }
    }

    /// An item that was put never reached the pipe, and nobody will ever take it.
    record QueueLost(Stamp at, String queue, int size, int capacity, String value)
            implements QueueEvent {
        @Override
        public QueueLost with(Stamp stamp) {
            return new QueueLost(stamp, queue, size, capacity, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue).put("size", size).put("capacity", capacity).put("value", value);
        }
    }

    /// The process took an item.
    record QueueGot(Stamp at, String queue, int size, int capacity, String value)
            implements QueueEvent {
        @Override
        public QueueGot with(Stamp stamp) {
            return new QueueGot(stamp, queue, size, capacity, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue).put("size", size).put("capacity", capacity).put("value", value);
        }
    }

    /// A put gave up because the queue was full.
    record QueueFull(Stamp at, String queue, int size, int capacity) implements QueueEvent {
        @Override
        public QueueFull with(Stamp stamp) {
            return new QueueFull(stamp, queue, size, capacity);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue).put("size", size).put("capacity", capacity);
        }
    }

    /// A get gave up because the queue was empty.
    record QueueEmpty(Stamp at, String queue, int size, int capacity) implements QueueEvent {
        @Override
        public QueueEmpty with(Stamp stamp) {
            return new QueueEmpty(stamp, queue, size, capacity);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue).put("size", size).put("capacity", capacity);
        }
    }

    /// The process will put nothing more.
    record QueueClosed(Stamp at, String queue) implements QueueEvent {
        @Override
        public QueueClosed with(Stamp stamp) {
            return new QueueClosed(stamp, queue);
        }

        @Override
        public void describe(Fields out) {
            out.put("queue", queue);
        }
    }
}
