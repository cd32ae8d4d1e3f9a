package forklore.trace;

import java.util.Locale;
import java.util.Map;

/// The fields of one line, read with a clear word where one is missing or of the wrong kind.
sealed interface Row permits FlatRow, TreeRow {
    boolean has(String key);

    String text(String key) throws BadTraceLine;

    long number(String key) throws BadTraceLine;

    boolean flag(String key) throws BadTraceLine;

    Map<String, String> texts(String key) throws BadTraceLine;

    default Stamp stamp() throws BadTraceLine {
        int line = has("line") ? within("line", 0, Bounds.LINE) : 0;
        return new Stamp(number("t"), pid("pid"), line, text("lane", ""));
    }

    default String text(String key, String absent) throws BadTraceLine {
        return has(key) ? text(key) : absent;
    }

    default long number(String key, long absent) throws BadTraceLine {
        return has(key) ? number(key) : absent;
    }

    default int integer(String key) throws BadTraceLine {
        long value = number(key);
        if (value != (int) value) {
            throw new BadTraceLine("\"" + key + "\" is out of range: " + value);
        }
        return (int) value;
    }

    default int integer(String key, int absent) throws BadTraceLine {
        return has(key) ? integer(key) : absent;
    }

    /// A process id; 0 where there is none.
    default int pid(String key) throws BadTraceLine {
        return within(key, 0, Integer.MAX_VALUE);
    }

    default int pid(String key, int absent) throws BadTraceLine {
        return has(key) ? pid(key) : absent;
    }

    /// A number of permits, bytes, …; -1 where it is not known.
    default int amount(String key, int absent) throws BadTraceLine {
        return has(key) ? within(key, -1, Integer.MAX_VALUE) : absent;
    }

    /// A place of a pool; -1 where there is none.
    default int slot(String key) throws BadTraceLine {
        return within(key, -1, Bounds.SLOTS - 1);
    }

    default int within(String key, int least, int most) throws BadTraceLine {
        int value = integer(key);
        if (value < least || value > most) {
            throw new BadTraceLine("\"" + key + "\" is out of range: " + value);
        }
        return value;
    }

    default <E extends Enum<E>> E constant(String key, Class<E> type) throws BadTraceLine {
        String name = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        throw new BadTraceLine("\"" + key + "\" has an unknown value: \"" + name + "\"");
    }
}
