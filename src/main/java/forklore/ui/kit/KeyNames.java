package forklore.ui.kit;

import forklore.ground.OperatingSystem;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is written on the keys of this system: a Mac has signs for those that are held down, and
/// the one that others call Ctrl is its ⌘.
public final class KeyNames {
    private static final Pattern HELD = Pattern.compile("\\b(Ctrl|Alt|Shift) ");

    private KeyNames() {}

    /// The text with the names of keys as this system has them.
    ///
    /// @param text with names as `Ctrl Shift Z`
    public static String here(String text) {
        return on(OperatingSystem.here(), text);
    }

    static String on(OperatingSystem system, String text) {
        return system == OperatingSystem.MAC ? HELD.matcher(text).replaceAll(KeyNames::sign) : text;
    }

    private static String sign(MatchResult held) {
        return switch (held.group(1)) {
            case "Ctrl" -> "⌘";
            case "Alt" -> "⌥";
            default -> "⇧";
        };
    }
}
