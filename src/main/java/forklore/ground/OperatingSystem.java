package forklore.ground;

import java.util.Locale;

/// The system that this program runs on, as far as it matters here.
public enum OperatingSystem {
    LINUX,
    MAC,
    WINDOWS,
    /// Another one that is like Unix.
    OTHER;

    private static final OperatingSystem HERE = of(Surroundings.systemName());

    public static OperatingSystem here() {
        return HERE;
    }

    public static boolean isLinux() {
        return HERE == LINUX;
    }

    public static boolean isWindows() {
        return HERE == WINDOWS;
    }

    /// Its name, for people.
    public static String title() {
        return Surroundings.systemName();
    }

    static OperatingSystem of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("linux")) {
            return LINUX;
        }
        if (lower.contains("mac") || lower.contains("darwin")) {
            return MAC;
        }
        return lower.contains("windows") ? WINDOWS : OTHER;
    }
}
