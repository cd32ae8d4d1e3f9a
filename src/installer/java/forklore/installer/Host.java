package forklore.installer;

import java.util.Locale;

/// The system that this runs on, and so makes packages for.
enum Host {
    LINUX,
    MACOS,
    WINDOWS;

    static Host here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return MACOS;
        }
        return name.startsWith("windows") ? WINDOWS : LINUX;
    }

    /// As it stands in the name of a file: `linux`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// `x64` or `aarch64`, as it stands in the name of a portable archive.
    static String architecture() {
        return isIntel() ? "x64" : System.getProperty("os.arch");
    }

    static boolean isIntel() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") || name.equals("x86_64");
    }
}
