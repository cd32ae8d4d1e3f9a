package forklore.installer;

import java.util.Locale;

/// The system that this runs on, and so makes packages for.
enum Host {
    LINUX,
    MAC,
    WINDOWS;

    static Host here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return MAC;
        }
        return name.startsWith("windows") ? WINDOWS : LINUX;
    }

    /// `x64` or `aarch64`, as it stands in the name of a portable archive.
    static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") || name.equals("x86_64") ? "x64" : name;
    }
}
