package forklore.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a desktop keeps what belongs to a user.
final class UserFolders {
    private UserFolders() {}

    /// The file of the settings: under `XDG_CONFIG_HOME` or `~/.config`, in `Application Support`
    /// on a Mac, in `APPDATA` on Windows.
    static Path preferences() {
        return config(System.getenv(), Path.of(System.getProperty("user.home", ".")))
                .resolve("preferences.json");
    }

    private static Path config(Map<String, String> environment, Path home) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Forklore");
        }
        if (system.contains("windows")) {
            String data = environment.getOrDefault("APPDATA", "");
            return data.isEmpty() ? home.resolve("Forklore") : Path.of(data, "Forklore");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return config.isEmpty() ? home.resolve(".config/forklore") : Path.of(config, "forklore");
    }
}
