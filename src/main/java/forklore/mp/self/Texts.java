package forklore.mp.self;

import org.jspecify.annotations.Nullable;

/// Values and failures as short texts for people.
public final class Texts {
    private Texts() {}

    /// The value as text of at most that many characters, the last one `…` where it was cut.
    public static String shorten(@Nullable Object value, int length) {
        String text;
        try {
            text = String.valueOf(value);
        } catch (RuntimeException e) {
            // A listing's own toString; watching must not change what the program does.
            text = "(toString failed: " + e + ")";
        }
        if (text.length() <= length) {
            return text;
        }
        int end = length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
