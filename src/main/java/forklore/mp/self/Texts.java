package forklore.mp.self;

import org.jspecify.annotations.Nullable;

/// Values and failures as short texts for people.
public final class Texts {
    private Texts() {}

    /// The failure as text, without the classes around its own: `Broke: too much`.
    public static String of(Throwable failure) {
        String text = shorten(failure, Integer.MAX_VALUE);
        Class<?> type = failure.getClass();
        return type.isMemberClass() && text.startsWith(type.getName())
                ? type.getSimpleName() + text.substring(type.getName().length())
                : text;
    }

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
