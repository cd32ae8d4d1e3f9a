package forklore.trace;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Short texts that come again and again: of each, one string serves all who read it. Not for
/// several threads.
final class Words {
    /// Longer texts seldom come again, characters.
    private static final int LONGEST = 24;

    private final @Nullable Word[] known;

    /// @param letters of the text
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Word(String text, int hash, char[] letters) {
        static Word of(String text) {
            return new Word(text, text.hashCode(), text.toCharArray());
        }

        boolean is(char[] block, int begin, int end, int hashed) {
            return hash == hashed && Arrays.equals(letters, 0, letters.length, block, begin, end);
        }
    }

    /// @param room how many it keeps at most, a power of two; 0 for none
    Words(int room) {
        known = new @Nullable Word[room];
    }

    void put(String word) {
        known[word.hashCode() & (known.length - 1)] = Word.of(word);
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
        int place = hash & (known.length - 1);
        Word word = known[place];
        if (word == null || !word.is(block, begin, end, hash)) {
            word = Word.of(new String(block, begin, end - begin));
            known[place] = word;
        }
        return word.text();
    }

    /// The same, but it is not kept.
    String find(char[] block, int begin, int end, int hash) {
        Word word = known[hash & (known.length - 1)];
        return word != null && word.is(block, begin, end, hash)
                ? word.text()
                : new String(block, begin, end - begin);
    }
}
