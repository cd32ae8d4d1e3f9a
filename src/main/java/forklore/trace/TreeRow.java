package forklore.trace;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of any line that is JSON.
record TreeRow(JsonNode node) implements Row {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @throws BadTraceLine where the line is no JSON
    static TreeRow of(String line) throws BadTraceLine {
        try {
            return new TreeRow(JSON.readTree(line));
        } catch (JacksonException e) {
            throw new BadTraceLine("not JSON: " + e.getOriginalMessage());
        }
    }

    @Override
    public boolean has(String key) {
        return node.has(key);
    }

    @Override
    public String text(String key) throws BadTraceLine {
        JsonNode value = required(key);
        if (!value.isString()) {
            throw wrong(key, "a string", value);
        }
        return value.stringValue();
    }

    @Override
    public long number(String key) throws BadTraceLine {
        JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, "a whole number", value);
        }
        return value.longValue();
    }

    @Override
    public boolean flag(String key) throws BadTraceLine {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw wrong(key, "true or false", value);
        }
        return value.booleanValue();
    }

    @Override
    public Map<String, String> texts(String key) throws BadTraceLine {
        var texts = new LinkedHashMap<String, String>();
        for (var entry : required(key).properties()) {
            if (!entry.getValue().isString()) {
                throw wrong(key + "." + entry.getKey(), "a string", entry.getValue());
            }
            texts.put(entry.getKey(), entry.getValue().stringValue());
        }
        return texts;
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
