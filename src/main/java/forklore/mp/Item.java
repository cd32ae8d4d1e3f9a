package forklore.mp;

import forklore.trace.Stamp;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;
import forklore.wire.Slice;

import org.jspecify.annotations.Nullable;

/// One thing in a queue: a copy of the value, made when it was put.
///
/// @param bytes the pickled value
/// @param put when and where it was put, for the trace; null where nobody watches
/// @param text the value, for people; empty where nobody watches
record Item(Slice bytes, @Nullable Stamp put, String text) {
    private static final int TEXT_LENGTH = 60;

    /// Copies the value.
    ///
    /// @throws PicklingException where it can't be copied
    static Item of(@Nullable Object value) {
        var out = new MessageBuilder(32);
        Pickle.write(out, value);
        return Tracer.on()
                ? new Item(out.toSlice(), Tracer.here(), Texts.shorten(value, TEXT_LENGTH))
                : new Item(out.toSlice(), null, "");
    }

    @Nullable Object value() {
        return Pickle.read(new Message(bytes));
    }

    /// Writes the item as a message's last fields.
    MessageBuilder write(MessageBuilder out) {
        out.put(put != null);
        if (put != null) {
            out.put(put.t()).put(put.pid()).put(put.line()).put(text);
        }
        return out.tail(bytes);
    }

    static Item read(Message in) {
        if (!in.readBoolean()) {
            return new Item(in.rest(), null, "");
        }
        var put = new Stamp(in.readLong(), in.readInt(), in.readInt());
        String text = in.readText();
        return new Item(in.rest(), put, text);
    }
}
