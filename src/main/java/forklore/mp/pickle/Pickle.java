package forklore.mp.pickle;

import forklore.mp.PicklingException;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamException;
import java.nio.charset.StandardCharsets;

/// Values as bytes and back. Numbers, texts, truth values, bytes and lists of numbers have a short
/// form of their own; everything else is what Java's serialization makes of it.
public final class Pickle {
    private static final byte NULL = 'N';
    private static final byte INTEGER = 'I';
    private static final byte LONG = 'L';
    private static final byte DOUBLE = 'D';
    private static final byte BOOLEAN = 'B';
    private static final byte TEXT = 'T';
    private static final byte BYTES = 'Y';
    private static final byte NUMBERS = 'M';
    private static final byte OBJECT = 'O';

    private Pickle() {}

    /// Appends the value.
    ///
    /// @throws PicklingException where it can't be serialised
    // A switch over types goes through method handles: slow code under the children's compiler.
    @SuppressWarnings("IfChainToSwitch")
    public static void write(MessageBuilder out, @Nullable Object value) {
        if (value instanceof String s && isWellFormed(s)) {
            out.put(TEXT).put(s);
        } else if (value instanceof byte[] bytes) {
            out.put(BYTES).put(bytes);
        } else if (value instanceof Integer i) {
            out.put(INTEGER).put((int) i);
        } else if (value instanceof Long l) {
            out.put(LONG).put((long) l);
        } else if (value instanceof Double d) {
            out.put(DOUBLE).put((double) d);
        } else if (value instanceof Boolean b) {
            out.put(BOOLEAN).put((boolean) b);
        } else if (value == null) {
            out.put(NULL);
        } else {
            writeObject(out, value);
        }
    }

    private static void writeObject(MessageBuilder out, Object value) {
        Object[] numbers = NumberList.of(value);
        if (numbers != null) {
            NumberList.write(out.put(NUMBERS), value, numbers);
        } else {
            out.put(OBJECT).put(serialize(value));
        }
    }

    /// Reads the next value.
    ///
    /// @throws PicklingException where its class is missing here, or refuses
    public static @Nullable Object read(Message in) {
        byte kind = in.readByte();
        return switch (kind) {
            case NULL -> null;
            case INTEGER -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case TEXT -> in.readText();
            case BYTES -> in.readBytes();
            case NUMBERS -> NumberList.read(in);
            case OBJECT -> deserialize(in.readBytes());
            default -> throw new IllegalArgumentException("no value begins with byte " + kind);
        };
    }

    /// Whether UTF-8 can carry the text: it can't carry half of a surrogate pair.
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    public static byte[] serialize(Object value) {
        var bytes = new ByteArrayOutputStream();
        Object[] culprit = {value};
        try (var out = new ValueOutput(bytes, culprit)) {
            out.writeObject(value);
        } catch (NotSerializableException e) {
            throw new PicklingException(Unpicklable.explain(value, culprit[0].getClass()), e);
        } catch (InvalidClassException e) {
            throw new PicklingException(
                    "A value of type " + e.classname + " can't be copied: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PicklingException(
                    "A value of type " + name(value) + " can't be copied: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    public static Object deserialize(byte[] bytes) {
        try (var in = new ListingInput(bytes)) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new PicklingException(
                    "The class " + e.getMessage() + " is not on this process's class path.", e);
        } catch (IOException e) {
            throw new PicklingException("A value can't be read back: " + e.getMessage(), e);
        }
    }

    private static String name(Object value) {
        return value.getClass().getTypeName();
    }

    /// Looks at each object on its way.
    private static final class ValueOutput extends ObjectOutputStream {
        private final Object[] latest;
        private boolean refused;

        /// @param latest is told of each object before it is written, or refused
        ValueOutput(ByteArrayOutputStream bytes, Object[] latest) throws IOException {
            super(bytes);
            this.latest = latest;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            // A stream that refuses an object writes the exception that says so.
            if (!(object instanceof ObjectStreamException) && !refused) {
                latest[0] = object;
                ThreadsOnly.refuse(object);
            } else {
                refused = true;
            }
            return object;
        }
    }

    /// Finds the classes of the listing too, whoever loaded them.
    private static final class ListingInput extends ObjectInputStream {
        private static final int DEEPEST = 10_000;

        /// A map makes room for some entries more than came.
        private static final int MOST_PER_BYTE = 4;

        private static final int ROOM = 1024;

        ListingInput(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
            setObjectInputFilter(of -> isBounded(of, bytes.length));
        }

        /// What comes was sent by a process of this run. All the same, bytes can't ask for far more
        /// memory than they take themselves, or for a stack without end.
        private static ObjectInputFilter.Status isBounded(
                ObjectInputFilter.FilterInfo of, int size) {
            boolean bounded =
                    of.depth() <= DEEPEST && of.arrayLength() <= ROOM + (long) MOST_PER_BYTE * size;
            return bounded ? ObjectInputFilter.Status.UNDECIDED : ObjectInputFilter.Status.REJECTED;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type)
                throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        type.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(type);
            }
        }
    }
}
