package forklore.trace;

import java.util.Locale;

/// What a process can wait for: the closed set of all that is told, drawn and explained.
///
/// In a line of a trace it is the field `call`, in small letters.
public enum Wait {
    /// The time to pass; nobody is waited for.
    SLEEP,
    /// A process to end; or a pool's workers, or a queue's items to be marked as done.
    JOIN,
    /// The result of a task.
    RESULT,
    /// An item to take from a queue.
    GET,
    /// A free place in a queue.
    PUT,
    /// A lock to be let go.
    LOCK,
    /// A permit of a semaphore.
    SEMAPHORE,
    /// A flag to be set.
    EVENT,
    /// A condition to be notified.
    CONDITION,
    /// The others at a barrier.
    BARRIER,
    /// A message from a pipe.
    RECEIVE,
    /// Room for a message in a pipe.
    SEND,
    /// The thread that feeds a queue's pipe, to have written all.
    FEEDER,
    /// A child made by `fork` to end.
    CHILD,
    /// A signal from whoever.
    SIGNAL,
    /// Nobody told: the system says that the process is asleep.
    UNKNOWN;

    private static final Wait[] ALL = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    /// As it is written in a line of a trace.
    public String word() {
        return word;
    }

    /// What the word means in a trace of this version or an older one; [#UNKNOWN] for a word of a
    /// newer one.
    public static Wait of(String word) {
        return switch (word) {
            case "apply", "map" -> RESULT;
            case "acquire" -> SEMAPHORE;
            case "recv" -> RECEIVE;
            case "wait", "waitpid" -> CHILD;
            default -> plain(word);
        };
    }

    private static Wait plain(String word) {
        for (Wait wait : ALL) {
            if (wait.word.equals(word)) {
                return wait;
            }
        }
        return UNKNOWN;
    }
}
