package forklore.mp;

import forklore.trace.Stamp;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

/// One thing in a queue: a copy of the value, made when it was put.
///
/// @param bytes the pickled value
/// @param put when and where it was put, for the trace; null where nobody watches
/// @param text the value, for people; empty where nobody watches
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are nobody else's
record Item(byte[] bytes, @Nullable Stamp put, String text) {
    private static final int TEXT_LENGTH = 60;

    /// Copies the value.
    ///
    /// @throws PicklingException where it can't be copied
    static Item of(@Nullable Object value) {
        var out = new MessageBuilder(32);
        Pickle.write(out, value);
        return Tracer.on()
                ? new Item(out.toBytes(), Tracer.here(), Texts.shorten(value, TEXT_LENGTH))
                : new Item(out.toBytes(), null, "");
    }

    @Nullable Object value() {
        return Pickle.read(new Message(bytes));
    }

    MessageBuilder write(MessageBuilder out) {
        out.put(bytes).put(put != null);
        if (put != null) {
            out.put(put.t()).put(put.pid()).put(put.line()).put(text);
        }
        return out;
    }

    static Item read(Message in) {
        byte[] bytes = in.readBytes();
        if (!in.readBoolean()) {
            return new Item(bytes, null, "");
        }
        return new Item(bytes, new Stamp(in.readLong(), in.readInt(), in.readInt()), in.readText());
    }
}
