package forklore.trace;

/// Facts about a pipe between processes. Its ends are 0, the first that the call returns, and 1.
public sealed interface PipeEvent extends TraceEvent {
    /// The id of the pipe.
    String pipe();

    /// A pipe exists, made by this process.
    ///
    /// @param name the variables' names in the listing; empty where they are not known
    /// @param capacity bytes that it takes before a send has to wait; 0 where it is not known
    /// @param duplex whether both ends send and receive; otherwise end 0 receives and end 1 sends
    record PipeCreated(Stamp at, String pipe, String name, int capacity, boolean duplex)
            implements PipeEvent {
        @Override
        public PipeCreated with(Stamp stamp) {
            return new PipeCreated(stamp, pipe, name, capacity, duplex);
        }

        @Override
        public void describe(Fields out) {
            out.put("pipe", pipe)
                    .putIfAny("name", name)
                    .put("capacity", capacity)
                    .put("duplex", duplex);
        }
    }

    /// The process has this end open.
    record PipeHeld(Stamp at, String pipe, int end) implements PipeEvent {
        @Override
        public PipeHeld with(Stamp stamp) {
            return new PipeHeld(stamp, pipe, end);
        }

        @Override
        public void describe(Fields out) {
            out.put("pipe", pipe).put("end", end);
        }
    }

    /// The process wrote a message into this end.
    ///
    /// @param bytes how long it was
    /// @param size bytes that lie in this direction afterwards; -1 where it is not known
    /// @param value the message, for people, cut short
    record PipeSent(Stamp at, String pipe, int end, int bytes, int size, String value)
            implements PipeEvent {
        @Override
        public PipeSent with(Stamp stamp) {
            return new PipeSent(stamp, pipe, end, bytes, size, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("pipe", pipe)
                    .put("end", end)
                    .put("bytes", bytes)
                    .put("size", size)
                    .putIfAny("value", value);
        }
    }

    /// The process read a message out of this end.
    ///
    /// @param bytes how long it was
    /// @param size bytes that still lie in this direction; -1 where it is not known
    /// @param value the message, for people, cut short
    record PipeReceived(Stamp at, String pipe, int end, int bytes, int size, String value)
            implements PipeEvent {
        @Override
        public PipeReceived with(Stamp stamp) {
            return new PipeReceived(stamp, pipe, end, bytes, size, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("pipe", pipe)
                    .put("end", end)
                    .put("bytes", bytes)
                    .put("size", size)
                    .putIfAny("value", value);
        }
    }

    /// The process closed its copy of this end.
    record PipeClosed(Stamp at, String pipe, int end) implements PipeEvent {
        @Override
        public PipeClosed with(Stamp stamp) {
            return new PipeClosed(stamp, pipe, end);
        }

        @Override
        public void describe(Fields out) {
            out.put("pipe", pipe).put("end", end);
        }
    }
}
