package forklore.trace;

import java.util.Map;
import java.util.TreeMap;

/// Writes one event as one line of JSON, without a library and with little garbage: it runs in
/// every traced process, also where nothing is ever collected. Not for use by several threads at
/// once.
public final class JsonLine implements Fields {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);
    private int longest;

    /// The event as one JSON object, without an end of line.
    public String of(TraceEvent event) {
        return of(event, Integer.MAX_VALUE);
    }

    /// The same, in which texts end with `…` after that many characters.
    public String of(TraceEvent event, int longestText) {
        longest = longestText;
        out.setLength(0);
        Stamp at = event.at();
        out.append("{\"event\":\"").append(event.event()).append('"');
        put("t", at.t());
        put("pid", at.pid());
        if (at.line() > 0) {
            put("line", at.line());
        }
        putIfAny("lane", at.lane());
        event.describe(this);
        return out.append('}').toString();
    }

    @Override
    public Fields put(String key, long value) {
        key(key).append(value);
        return this;
    }

    @Override
    public Fields put(String key, boolean value) {
        key(key).append(value);
        return this;
    }

    @Override
    public Fields put(String key, String value) {
        key(key);
        quote(shortened(value));
        return this;
    }

    private String shortened(String value) {
        if (value.length() <= longest) {
            return value;
        }
        int end = longest - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    @Override
    public Fields put(String key, Map<String, String> value) {
        key(key).append('{');
        boolean first = true;
        for (var entry : new TreeMap<>(value).entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            quote(entry.getKey());
            out.append(':');
            quote(entry.getValue());
        }
        out.append('}');
        return this;
    }

    private StringBuilder key(String key) {
        return out.append(",\"").append(key).append("\":");
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                escape(c);
            } else if (isHalfPair(text, i)) {
                out.append('\uFFFD');
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /// Half a surrogate pair is no character: it could be written neither as UTF-8 nor as JSON.
    private static boolean isHalfPair(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
