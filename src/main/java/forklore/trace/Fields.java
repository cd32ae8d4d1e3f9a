package forklore.trace;

import java.util.Map;

/// Takes the fields of one event in order.
public interface Fields {
    Fields put(String key, long value);

    Fields put(String key, boolean value);

    Fields put(String key, String value);

    Fields put(String key, Map<String, String> value);

    /// Puts the text unless it is empty.
    default Fields putIfAny(String key, String value) {
        return value.isEmpty() ? this : put(key, value);
    }
}
