package forklore.mp;

import forklore.wire.Message;
import forklore.wire.MessageBuilder;

/// One question of another process to a [Served] object.
///
/// @param number to be given back with the answer; [#NO_ANSWER] where none is wanted
/// @param operation what is asked; the object knows
/// @param in the arguments; valid only until [Served#serve] returns
record Asked(Session session, Served object, int number, byte operation, Message in) {
    static final int NO_ANSWER = -1;

    /// An answer to be completed and sent.
    MessageBuilder answer() {
        return new MessageBuilder().put(Hub.REPLY).put(number);
    }

    /// Sends the answer.
    ///
    /// @return whether the process that asked was there to be sent it
    boolean send(MessageBuilder answer) {
        return number == NO_ANSWER || session.send(number, answer);
    }
}
