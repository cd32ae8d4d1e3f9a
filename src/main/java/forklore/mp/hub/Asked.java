package forklore.mp.hub;

import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

/// One question of another process to a [Served] object.
///
/// @param number to be given back with the answer; [#NO_ANSWER] where none is wanted
/// @param operation what is asked; the object knows
/// @param in the arguments; read by [Served#serve]
public record Asked(Session session, Served object, int number, byte operation, Message in) {
    static final int NO_ANSWER = -1;

    /// No two questions are the same.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /// An answer to be completed and sent.
    public MessageBuilder answer() {
        return new MessageBuilder().put(Hub.REPLY).put(number);
    }

    boolean wantsAnswer() {
        return number != NO_ANSWER;
    }

    /// Sends the answer.
    ///
    /// @return whether the process that asked was there to be sent it
    public boolean send(MessageBuilder answer) {
        return number == NO_ANSWER || session.send(number, answer);
    }
}
