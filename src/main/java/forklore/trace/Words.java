package forklore.trace;

import org.jspecify.annotations.Nullable;

/// Short texts that come again and again: of each, one string serves all who read it. Not for
/// several threads.
final class Words {
    /// Longer texts seldom come again, characters.
    private static final int LONGEST = 24;

    private final @Nullable String[] known;

    /// @param room how many it keeps at most, a power of two; 0 for none
    Words(int room) {
        known = new @Nullable String[room];
    }

    void put(String word) {
        known[word.hashCode() & (known.length - 1)] = word;
    }

    /// The text that stands there, which is kept in place of another one.
    ///
    /// @param hash of the text
    String of(char[] block, int begin, int end, int hash) {
        if (begin == end) {
            return "";
        }
        if (end - begin > LONGEST || known.length == 0) {
            return new String(block, begin, end - begin);
        }
        String word = find(block, begin, end, hash);
        known[hash & (known.length - 1)] = word;
        return word;
    }

    /// The same, but it is not kept.
    String find(char[] block, int begin, int end, int hash) {
        String word = known[hash & (known.length - 1)];
        return word != null && word.hashCode() == hash && is(word, block, begin, end)
                ? word
                : new String(block, begin, end - begin);
    }

    private static boolean is(String word, char[] block, int begin, int end) {
        if (word.length() != end - begin) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != block[begin + i]) {
                return false;
            }
        }
        return true;
    }
}
