package forklore.mp.hub;

import forklore.wire.Message;

/// An answer of a [Served] object: how it went, and the fields that belong to that.
///
/// @param status one of the constants here
public record Reply(byte status, Message fields) {
    /// Done.
    public static final byte OK = 0;

    /// The question was withdrawn before it was answered.
    static final byte CANCELLED = 1;

    /// The hub has no such object any more.
    static final byte GONE = 2;

    /// Not now: the queue is full, or empty, or the lock is taken.
    static final byte NOT_NOW = 3;

    /// Never: nothing more will come, or nobody will receive it.
    static final byte ENDED = 5;

    /// The request was wrong; a text says why.
    static final byte REFUSED = 4;
}
