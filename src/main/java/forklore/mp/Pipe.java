package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;

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
/// @param <T> what it carries
public record Pipe<T extends @Nullable Object>(End<T> first, End<T> second) {
    /// A new pipe; each end goes to a child by being used in its target.
    public static <T extends @Nullable Object> Pipe<T> open() {
        Queue<T> there = Queue.ofPipe();
        Queue<T> back = Queue.ofPipe();
        return new Pipe<>(new End<>(there, back), new End<>(back, there));
    }

    /// One end. All methods may be called by several threads at once. They throw
    /// [ConnectionLostException] where the process that made the pipe is dead.
    ///
    /// @param <T> what it carries
    public static final class End<T extends @Nullable Object> implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private final Queue<T> outgoing;
        private final Queue<T> incoming;

        End(Queue<T> outgoing, Queue<T> incoming) {
            this.outgoing = outgoing;
            this.incoming = incoming;
        }

        /// Sends a copy of the value; never waits for the other end.
        ///
        /// @throws PicklingException where the value can't be copied
        public void send(T value) {
            outgoing.put(value);
        }

        /// Waits for the next value.
        ///
        /// @throws InterruptedWait where the calling thread is interrupted
        public T receive() {
            return incoming.get();
        }

        /// Waits for the next value at most that many seconds.
        ///
        /// @throws TimeoutException where none came in time
        public T receive(double timeout) {
            try {
                return incoming.get(timeout);
            } catch (Queue.Empty e) {
                throw new TimeoutException("nothing was sent within " + timeout + " s");
            }
        }

        /// Whether a value is there to be received.
        public boolean poll() {
            return !incoming.empty();
        }
    }
}
