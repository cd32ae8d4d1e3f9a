package forklore.trace;

/// Some characters among others: one that looks at many lines, one after the other, need not copy
/// them. What it stands on must not change meanwhile.
final class Slice {
    private char[] block = {};
    private int begin;
    private int end;

    void set(char[] text, int from, int to) {
        block = text;
        begin = from;
        end = to;
    }

    void set(String text) {
        set(text.toCharArray(), 0, text.length());
    }

    char[] block() {
        return block;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    boolean isBlank() {
        int at = begin;
        while (at < end && Character.isWhitespace(block[at])) {
            at++;
        }
        return at == end;
    }

    boolean startsWith(String text) {
        if (end - begin < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (block[begin + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(block, begin, end - begin);
    }
}
