package forklore.session;

import java.util.Optional;

/// What an edit did to a text: at one place, something was replaced.
///
/// @param at where, in characters from the text's beginning
/// @param removed what stood there before; may be empty
/// @param added what stands there since; may be empty
public record Change(int at, String removed, String added) {
    /// The shortest change from one text to another; none where they are equal. Never cuts a
    /// character in two that takes two places in a string.
    public static Optional<Change> between(String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < most - start && fromEnd(before, end) == fromEnd(after, end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
            end--;
        }
        return Optional.of(
                new Change(
                        start,
                        before.substring(start, before.length() - end),
                        after.substring(start, after.length() - end)));
    }

    private static char fromEnd(String text, int end) {
        return text.charAt(text.length() - 1 - end);
    }

    /// Whether it could have been made to this text.
    boolean fits(String text) {
        return at >= 0 && text.startsWith(removed, at);
    }

    /// The text after it.
    ///
    /// @param text one that it fits
    String of(String text) {
        return text.substring(0, at) + added + text.substring(at + removed.length());
    }

    /// What takes it back.
    Change inverse() {
        return new Change(at, added, removed);
    }

    /// Both as one, where the next one goes on with the same word: nobody wants to take back letter
    /// by letter what was typed in one go.
    Optional<Change> with(Change next) {
        if (removed.isEmpty() && next.removed.isEmpty() && next.at == at + added.length()) {
            return isWord(added) && isWord(next.added)
                    ? Optional.of(new Change(at, "", added + next.added))
                    : Optional.empty();
        }
        if (added.isEmpty() && next.added.isEmpty() && next.at + next.removed.length() == at) {
            return isWord(removed) && isWord(next.removed)
                    ? Optional.of(new Change(next.at, next.removed + removed, ""))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isWord(String text) {
        return text.codePoints().allMatch(Character::isUnicodeIdentifierPart);
    }

    /// How much there is to keep of it, characters.
    int size() {
        return removed.length() + added.length();
    }
}
