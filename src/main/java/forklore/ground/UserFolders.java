package forklore.ground;

import java.nio.file.Path;
import java.util.Map;

/// Where a desktop keeps what belongs to a user: each system has its own custom.
public final class UserFolders {
    private final OperatingSystem system;
    private final Path home;
    private final Map<String, String> environment;

    UserFolders(OperatingSystem system, Path home, Map<String, String> environment) {
        this.system = system;
        this.home = home;
        this.environment = environment;
    }

    /// Those of whoever runs this program.
    public static UserFolders here() {
        return new UserFolders(
                OperatingSystem.here(), Surroundings.home(), Surroundings.variables());
    }

    /// For what can be made again: under `XDG_CACHE_HOME` or `~/.cache`, in `Caches` on a Mac, in
    /// `LOCALAPPDATA` on Windows. It need not exist.
    public Path cache() {
        if (isSet("XDG_CACHE_HOME")) {
            return in("XDG_CACHE_HOME").resolve("forklore");
        }
        return switch (system) {
            case MAC -> home.resolve("Library/Caches/forklore");
            case WINDOWS ->
                    isSet("LOCALAPPDATA")
                            ? in("LOCALAPPDATA").resolve("forklore/cache")
                            : home.resolve("AppData/Local/forklore");
            case LINUX, OTHER -> home.resolve(".cache/forklore");
        };
    }

    /// For settings: under `XDG_CONFIG_HOME` or `~/.config`, in `Application Support` on a Mac, in
    /// `APPDATA` on Windows. It need not exist.
    public Path config() {
        return switch (system) {
            case MAC -> home.resolve("Library/Application Support/Forklore");
            case WINDOWS ->
                    isSet("APPDATA") ? in("APPDATA").resolve("Forklore") : home.resolve("Forklore");
            case LINUX, OTHER ->
                    isSet("XDG_CONFIG_HOME")
                            ? in("XDG_CONFIG_HOME").resolve("forklore")
                            : home.resolve(".config/forklore");
        };
    }

    /// For what a user made: under `XDG_DATA_HOME` or `~/.local/share`, in `Application Support` on
    /// a Mac, in `LOCALAPPDATA` on Windows. It need not exist.
    public Path data() {
        return switch (system) {
            case MAC -> home.resolve("Library/Application Support/Forklore");
            case WINDOWS ->
                    isSet("LOCALAPPDATA")
                            ? in("LOCALAPPDATA").resolve("forklore/data")
                            : home.resolve("Forklore");
            case LINUX, OTHER ->
                    isSet("XDG_DATA_HOME")
                            ? in("XDG_DATA_HOME").resolve("forklore")
                            : home.resolve(".local/share/forklore");
        };
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private Path in(String variable) {
        return Path.of(environment.getOrDefault(variable, ""));
    }
}
