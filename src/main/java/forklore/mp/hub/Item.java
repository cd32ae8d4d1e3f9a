package forklore.mp.hub;

import forklore.mp.PicklingException;
import forklore.mp.pickle.Pickle;
import forklore.mp.self.Texts;
import forklore.mp.tell.Tracer;
import forklore.trace.Stamp;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;
import forklore.wire.Slice;

import org.jspecify.annotations.Nullable;

/// One thing in a queue: a copy of the value, made when it was put. Only on its way there may it be
/// the value itself: see [#detached].
///
/// @param bytes the pickled value
/// @param plain whether the value is those bytes themselves, an array of bytes, and not pickled
/// @param put when and where it was put, for the trace; null where nobody watches
/// @param text the value, for people; empty where nobody watches
public record Item(Slice bytes, boolean plain, @Nullable Stamp put, String text) {
    /// A permit of a lock or a semaphore.
    public static final Item TOKEN = new Item(Slice.of(new byte[0]), false, null, "");

    private static final int TEXT_LENGTH = 60;
    private static final int PLAIN = 1;
    private static final int WATCHED = 2;

    /// The value as an item; where it is an array of bytes, that is still the value's own.
    ///
    /// @throws PicklingException where it can't be copied
    public static Item of(@Nullable Object value) {
        boolean plain = value instanceof byte[];
        Slice bytes = value instanceof byte[] array ? Slice.of(array) : pickle(value);
        return Tracer.on()
                ? new Item(bytes, plain, Tracer.here(), Texts.shorten(value, TEXT_LENGTH))
                : new Item(bytes, plain, null, "");
    }

    /// An item that the value's later changes don't reach.
    Item detached() {
        return plain ? new Item(Slice.of(bytes.toArray().clone()), true, put, text) : this;
    }

    private static Slice pickle(@Nullable Object value) {
        var out = new MessageBuilder(32);
        Pickle.write(out, value);
        return out.toSlice();
    }

    /// The value. To be asked for once, by whoever got the item: it may be the item's own array.
    public @Nullable Object value() {
        return plain ? bytes.toArray() : Pickle.read(new Message(bytes));
    }

    /// Writes the item as a message's last fields.
    MessageBuilder write(MessageBuilder out) {
        out.put((byte) ((plain ? PLAIN : 0) | (put == null ? 0 : WATCHED)));
        if (put != null) {
            out.put(put.t()).put(put.pid()).put(put.line()).put(text);
        }
        return out.tail(bytes);
    }

    static Item read(Message in) {
        int kind = in.readByte();
        boolean plain = (kind & PLAIN) != 0;
        if ((kind & WATCHED) == 0) {
            return new Item(in.rest(), plain, null, "");
        }
        var put = new Stamp(in.readLong(), in.readInt(), in.readInt());
        String text = in.readText();
        return new Item(in.rest(), plain, put, text);
    }
}
