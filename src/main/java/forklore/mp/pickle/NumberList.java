package forklore.mp.pickle;

import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Long lists of nothing but numbers and truth values. Java's serialization takes 20 times as long
/// for them, and keeps account of each number. Each list arrives as what it was: one that grows,
/// one that nobody can change, with or without an eye for null.
final class NumberList {
    /// For shorter ones it would not pay.
    private static final int SHORTEST = 16;

    private static final byte GROWS = 'g';
    private static final byte FIXED = 'f';
    private static final byte STREAMED = 's';

    private static final Class<?> FIXED_TYPE = List.of(1, 2, 3).getClass();

    private NumberList() {}

    /// The list's items, where it is such a list; otherwise null.
    static Object @Nullable [] of(Object value) {
        boolean may = value.getClass() == ArrayList.class || value.getClass() == FIXED_TYPE;
        if (!may || ((List<?>) value).size() < SHORTEST) {
            return null;
        }
        Object[] items = ((List<?>) value).toArray();
        for (Object item : items) {
            boolean plain =
                    item instanceof Integer
                            || item instanceof Long
                            || item instanceof Double
                            || item instanceof Boolean;
            if (!plain) {
                return null;
            }
        }
        return items;
    }

    static void write(MessageBuilder out, Object list, Object[] items) {
        out.put(kind((List<?>) list)).put(items.length);
        for (Object item : items) {
            Pickle.write(out, item);
        }
    }

    private static byte kind(List<?> list) {
        return list instanceof ArrayList ? GROWS : asksForNull(list) ? STREAMED : FIXED;
    }

    /// A list of `Stream.toList()` may be asked whether it contains null, one of `List.of` may not.
    private static boolean asksForNull(List<?> list) {
        try {
            return !list.contains(null);
        } catch (NullPointerException e) {
            return false;
        }
    }

    static List<Object> read(Message in) {
        byte kind = in.readByte();
        Object[] items = new Object[in.readCount()];
        for (int i = 0; i < items.length; i++) {
            items[i] = Objects.requireNonNull(Pickle.read(in));
        }
        return switch (kind) {
            case GROWS -> new ArrayList<>(Arrays.asList(items));
            case STREAMED -> Stream.of(items).toList();
            default -> List.of(items);
        };
    }
}
