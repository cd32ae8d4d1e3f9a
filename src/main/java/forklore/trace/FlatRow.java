package forklore.trace;

import java.util.Map;

/// Reads lines as [JsonLine] writes nearly all of them, one after the other: one object of short
/// numbers, flags and texts without escapes. Whatever else a line may hold is left to a real
/// parser; but what is read here is read many times as fast, which is felt in a recording of a
/// million lines: no tree is made, and a text only when it is asked for. Not for several threads.
final class FlatRow implements Row {
    /// As many digits fit into a long.
    private static final int DIGITS = 18;

    /// A longer line is none of the usual ones.
    private static final int LONGEST = 4_096;

    /// More fields than any event has.
    private static final int FIELDS = 16;

    private final Words words;
    private final Keys keys = new Keys(FIELDS);
    private final Kind[] kinds = new Kind[FIELDS];
    private final long[] numbers = new long[FIELDS];
    private final int[] begins = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private final int[] hashes = new int[FIELDS];
    private Slice line = new Slice();
    private char[] block = {};
    private int at;
    private int end;
    private int hash;

    private enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE
    }

    /// @param words keeps texts that come again and again
    FlatRow(Words words) {
        this.words = words;
    }

    /// Reads the line, whose fields this row has until that changes.
    ///
    /// @return false where the line is not as simple as that; then this row means nothing
    boolean read(Slice next) {
        line = next;
        block = next.block();
        at = next.begin();
        end = next.end();
        keys.clear();
        return end - at <= LONGEST && fields();
    }

    private boolean fields() {
        if (!skip('{')) {
            return false;
        }
        while (keys.size() < FIELDS) {
            int begin = at + 1;
            if (!skip('"') || !text() || !keys.add(block, begin, at - 1, hash) || !skip(':')) {
                return false;
            }
            if (!value(keys.size() - 1)) {
                return false;
            }
            if (skip('}')) {
                return at == end;
            }
            if (!skip(',')) {
                return false;
            }
        }
        return false;
    }

    private boolean skip(char wanted) {
        if (at < end && block[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /// Goes behind the next quotation mark, if nothing before it is escaped.
    private boolean text() {
        int sum = 0;
        for (int i = at; i < end; i++) {
            char c = block[i];
            if (c == '"') {
                at = i + 1;
                hash = sum;
                return true;
            }
            if (c == '\\' || c < ' ') {
                return false;
            }
            sum = 31 * sum + c;
        }
        return false;
    }

    private boolean value(int field) {
        if (skip('"')) {
            begins[field] = at;
            boolean whole = text();
            ends[field] = at - 1;
            hashes[field] = hash;
            kinds[field] = Kind.TEXT;
            return whole;
        }
        if (skip("true")) {
            kinds[field] = Kind.TRUE;
            return true;
        }
        if (skip("false")) {
            kinds[field] = Kind.FALSE;
            return true;
        }
        return number(field);
    }

    private boolean skip(String wanted) {
        int length = wanted.length();
        if (end - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (block[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    private boolean number(int field) {
        boolean negative = skip('-');
        int from = at;
        long value = 0;
        while (at < end && block[at] >= '0' && block[at] <= '9') {
            value = value * 10 + (block[at] - '0');
            at++;
        }
        int digits = at - from;
        boolean odd = digits == 0 || digits > DIGITS || (digits > 1 && block[from] == '0');
        if (odd || at == end || (block[at] != ',' && block[at] != '}')) {
            return false;
        }
        numbers[field] = negative ? -value : value;
        kinds[field] = Kind.NUMBER;
        return true;
    }

    @Override
    public boolean has(String key) {
        return keys.find(key) >= 0;
    }

    @Override
    public String text(String key) throws BadTraceLine {
        int field = keys.find(key);
        if (field < 0 || kinds[field] != Kind.TEXT) {
            return tree().text(key);
        }
        return words.of(block, begins[field], ends[field], hashes[field]);
    }

    @Override
    public long number(String key) throws BadTraceLine {
        int field = keys.find(key);
        return field < 0 || kinds[field] != Kind.NUMBER ? tree().number(key) : numbers[field];
    }

    @Override
    public boolean flag(String key) throws BadTraceLine {
        int field = keys.find(key);
        boolean flag = field >= 0 && (kinds[field] == Kind.TRUE || kinds[field] == Kind.FALSE);
        return flag ? kinds[field] == Kind.TRUE : tree().flag(key);
    }

    @Override
    public Map<String, String> texts(String key) throws BadTraceLine {
        return tree().texts(key);
    }

    /// Whoever asks for what is not there gets a parser's word for it.
    private Row tree() throws BadTraceLine {
        return TreeRow.of(line.toString());
    }
}
