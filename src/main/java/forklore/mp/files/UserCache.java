package forklore.mp.files;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/// Where the user's programs keep what they can make again.
public final class UserCache {
    private UserCache() {}

    /// The application's folder there; it need not exist.
    public static Path folder(String application) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        String chosen = System.getenv("XDG_CACHE_HOME");
        if (isSet(chosen)) {
            return Path.of(chosen, application);
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(application);
        }
        if (system.contains("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return isSet(local)
                    ? Path.of(local, application, "cache")
                    : home.resolve("AppData").resolve("Local").resolve(application);
        }
        return home.resolve(".cache").resolve(application);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
