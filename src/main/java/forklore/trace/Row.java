package forklore.trace;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The fields of one line, read with a clear word where one is missing or of the wrong kind.
record Row(JsonNode node) {
    Stamp stamp() throws BadTraceLine {
        int line = node.has("line") ? within("line", 0, Bounds.LINE) : 0;
        return new Stamp(number("t"), pid("pid"), line, text("lane", ""));
    }

    String text(String key) throws BadTraceLine {
        JsonNode value = required(key);
        if (!value.isString()) {
            throw wrong(key, "a string", value);
        }
        return value.stringValue();
    }

    String text(String key, String absent) throws BadTraceLine {
        return node.has(key) ? text(key) : absent;
    }

    long number(String key) throws BadTraceLine {
        JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, "a whole number", value);
        }
        return value.longValue();
    }

    long number(String key, long absent) throws BadTraceLine {
        return node.has(key) ? number(key) : absent;
    }

    int integer(String key) throws BadTraceLine {
        long value = number(key);
        if (value != (int) value) {
            throw new BadTraceLine("\"" + key + "\" is out of range: " + value);
        }
        return (int) value;
    }

    int integer(String key, int absent) throws BadTraceLine {
        return node.has(key) ? integer(key) : absent;
    }

    /// A process id; 0 where there is none.
    int pid(String key) throws BadTraceLine {
        return within(key, 0, Integer.MAX_VALUE);
    }

    int pid(String key, int absent) throws BadTraceLine {
        return node.has(key) ? pid(key) : absent;
    }

    /// A place of a pool; -1 where there is none.
    int slot(String key) throws BadTraceLine {
        return within(key, -1, Bounds.SLOTS - 1);
    }

    int within(String key, int least, int most) throws BadTraceLine {
        int value = integer(key);
        if (value < least || value > most) {
            throw new BadTraceLine("\"" + key + "\" is out of range: " + value);
        }
        return value;
    }

    boolean flag(String key) throws BadTraceLine {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw wrong(key, "true or false", value);
        }
        return value.booleanValue();
    }

    Map<String, String> texts(String key) throws BadTraceLine {
        var texts = new LinkedHashMap<String, String>();
        for (var entry : required(key).properties()) {
            if (!entry.getValue().isString()) {
                throw wrong(key + "." + entry.getKey(), "a string", entry.getValue());
            }
            texts.put(entry.getKey(), entry.getValue().stringValue());
        }
        return texts;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) throws BadTraceLine {
        String name = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        throw new BadTraceLine("\"" + key + "\" has an unknown value: \"" + name + "\"");
    }

    private JsonNode required(String key) throws BadTraceLine {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new BadTraceLine("\"" + key + "\" is missing");
        }
        return value;
    }

    private static BadTraceLine wrong(String key, String expected, JsonNode value) {
        return new BadTraceLine("\"" + key + "\" must be " + expected + ", not " + value);
    }
}
