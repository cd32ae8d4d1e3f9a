package forklore.mp;

import forklore.mp.hub.PipeEnd;
import forklore.mp.hub.PipeHold;
import forklore.mp.hub.QueueCore;
import forklore.mp.self.Lineage;
import forklore.mp.tell.Tracer;
import forklore.trace.PipeEvent.PipeClosed;
import forklore.trace.PipeEvent.PipeCreated;
import forklore.trace.PipeEvent.PipeHeld;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.Supplier;

/// Two ends of which each receives what the other sends; the counterpart of CPython's
/// `multiprocessing.Pipe`.
///
/// ```java
/// var pipe = Pipe.<String>open();
/// Pipe.End<String> theirs = pipe.second();
/// new Process(() -> theirs.send("hello")).start();
/// IO.println(pipe.first().receive());
/// ```
///
/// An end that went to a child is held by both processes. Who receives hears of the end of file
/// only when nobody holds the other end any more: so close an end that is the child's, once the
/// child was started. A process that ends closes all its ends.
///
/// @param <T> what it carries
public record Pipe<T extends @Nullable Object>(End<T> first, End<T> second) {
    /// A new pipe; each end goes to a child by being used in its target.
    public static <T extends @Nullable Object> Pipe<T> open() {
        return open(true);
    }

    /// A new pipe of one direction: its first end only receives, its second only sends.
    public static <T extends @Nullable Object> Pipe<T> simplex() {
        return open(false);
    }

    /// A new pipe.
    ///
    /// @param duplex whether both ends send and receive; otherwise as [#simplex]
    public static <T extends @Nullable Object> Pipe<T> open(boolean duplex) {
        String id = Lineage.nextId();
        if (Tracer.on()) {
            String name = Tracer.name();
            Tracer.emit(new PipeCreated(Tracer.here(), id, name, 0, duplex));
            Tracer.emit(new PipeHeld(Tracer.here(), id, 0));
            Tracer.emit(new PipeHeld(Tracer.here(), id, 1));
        }
        QueueCore there = QueueCore.untold();
        QueueCore back = QueueCore.untold();
        Queue<T> thither = Queue.ofPipe(there, id, 0);
        Queue<T> hither = Queue.ofPipe(back, id, 1);
        PipeHold first = PipeHold.of(new PipeEnd(there, back));
        PipeHold second = PipeHold.of(new PipeEnd(back, there));
        return new Pipe<>(
                new End<>(id, 0, thither, hither, first, true, duplex),
                new End<>(id, 1, hither, thither, second, duplex, true));
    }

    /// One end. All methods may be called by several threads at once.
    ///
    /// @param <T> what it carries
    public static final class End<T extends @Nullable Object>
            implements AutoCloseable, Serializable {
        @Serial private static final long serialVersionUID = 1;

        private final String pipe;
        private final int number;
        private final Queue<T> outgoing;
        private final Queue<T> incoming;
        private final PipeHold hold;
        private final boolean receives;
        private final boolean sends;
        private transient volatile boolean closed;

        End(
                String pipe,
                int number,
                Queue<T> outgoing,
                Queue<T> incoming,
                PipeHold hold,
                boolean receives,
                boolean sends) {
            this.pipe = pipe;
            this.number = number;
            this.outgoing = outgoing;
            this.incoming = incoming;
            this.hold = hold;
            this.receives = receives;
            this.sends = sends;
        }

        /// Sends a copy of the value; never waits until it is received.
        ///
        /// @throws BrokenPipeException where nobody holds the other end any more, or the process
        ///   that made the pipe is dead
        /// @throws PicklingException where the value can't be copied
        /// @throws IllegalStateException where this end was closed, or only receives
        public void send(T value) {
            check(sends, "receives");
            try {
                outgoing.put(value);
            } catch (ConnectionLostException e) {
                throw new BrokenPipeException();
            }
        }

        /// Sends those bytes, for [#receiveBytes].
        ///
        /// @throws ProcessException as from [#send]
        // Whoever receives them asks for bytes, whatever else the pipe carries.
        @SuppressWarnings({"unchecked", "NullAway"})
        public void sendBytes(byte[] bytes) {
            send((T) bytes);
        }

        /// Waits for the next value.
        ///
        /// @throws EndOfFileException where none will come: nobody holds the other end any more, or
        ///   the process that made the pipe is dead
        /// @throws InterruptedWait where the calling thread is interrupted
        /// @throws IllegalStateException where this end was closed, or only sends
        public T receive() {
            return received(incoming::get);
        }

        /// Waits for the next value at most that many seconds.
        ///
        /// @throws TimeoutException where none came in time
        /// @throws ProcessException as from [#receive()]
        public T receive(double timeout) {
            try {
                return received(() -> incoming.get(timeout));
            } catch (Queue.Empty e) {
                throw new TimeoutException("nothing was sent within " + timeout + " s");
            }
        }

        private T received(Supplier<T> next) {
            check(receives, "sends");
            try {
                return next.get();
            } catch (ConnectionLostException e) {
                throw new EndOfFileException();
            }
        }

        /// Waits for bytes that were sent by [#sendBytes].
        ///
        /// @throws IllegalStateException where something else came
        /// @throws ProcessException as from [#receive()]
        public byte[] receiveBytes() {
            Object next = receive();
            if (next instanceof byte[] bytes) {
                return bytes;
            }
            throw new IllegalStateException("no bytes came, but a value: receive() gets those");
        }

        /// Whether [#receive()] would not wait: a value is there, or the end of file.
        public boolean poll() {
            return poll(0);
        }

        /// Waits at most that many seconds until [#receive()] would not wait.
        ///
        /// @return whether it would not
        public boolean poll(double timeout) {
            check(receives, "sends");
            try {
                return incoming.poll(timeout);
            } catch (ConnectionLostException e) {
                return true;
            }
        }

        /// This process is done with the end; other processes that hold it are not.
        @Override
        public void close() {
            if (!closed) {
                closed = true;
                if (Tracer.on()) {
                    Tracer.emit(new PipeClosed(Tracer.here(), pipe, number));
                }
                hold.close();
            }
        }

        /// Has come to this process, which holds it from here on.
        @Serial
        private Object readResolve() {
            if (Tracer.on()) {
                Tracer.emit(new PipeHeld(Tracer.here(), pipe, number));
            }
            return this;
        }

        private void check(boolean can, String does) {
            if (closed) {
                throw new IllegalStateException("this end of the pipe was closed in this process");
            }
            if (!can) {
                throw new IllegalStateException("this end of the pipe only " + does);
            }
        }

        @Override
        public String toString() {
            return "<Pipe.End "
                    + (closed ? "closed>" : !sends ? "receives>" : !receives ? "sends>" : "both>");
        }
    }
}
