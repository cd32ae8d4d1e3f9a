package forklore.engine.python;

import forklore.ground.OperatingSystem;
import forklore.run.Interpreter;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where Pythons are: in the active virtual environment, on the `PATH`, and where installers and
/// version managers put them.
final class Places {
    private static final int NEWEST_MINOR = 20;

    /// Folders with executables; `~` is the user's own folder, a `*` stands for any name.
    private static final List<String> UNIX =
            List.of(
                    "/usr/local/bin",
                    "/usr/bin",
                    "/opt/homebrew/bin",
                    "~/.local/bin",
                    "~/.pyenv/versions/*/bin",
                    "~/.asdf/installs/python/*/bin",
                    "~/.local/share/uv/python/*/bin",
                    "~/miniconda3/bin",
                    "~/anaconda3/bin",
                    "/opt/conda/bin",
                    "/Library/Frameworks/Python.framework/Versions/*/bin");

    private static final List<String> WINDOWS =
            List.of(
                    "~/AppData/Local/Programs/Python/*",
                    "~/miniconda3",
                    "~/anaconda3",
                    "C:/Program Files/Python*");

    private final Map<String, String> environment;

    private final boolean windows;

    Places(Map<String, String> environment) {
        this(environment, OperatingSystem.here());
    }

    /// @param system by whose customs is looked
    Places(Map<String, String> environment, OperatingSystem system) {
        this.environment = environment;
        windows = system == OperatingSystem.WINDOWS;
    }

    /// Each executable once, in the order in which they are preferred. Two names of one file are
    /// one executable, but those of virtual environments, which differ in what they can import.
    List<Path> all() {
        var places = new ArrayList<Path>();
        String active = environment.getOrDefault("VIRTUAL_ENV", "");
        if (!active.isEmpty()) {
            path(active).map(folder -> ofEnvironment(folder, windows)).ifPresent(places::add);
        }
        List<Path> folders = onPath();
        for (String name : names()) {
            folders.stream()
                    .filter(folder -> !(isOfShims(folder) && name.contains(".")))
                    .forEach(folder -> places.add(folder.resolve(name)));
        }
        for (Path folder : usual()) {
            names().forEach(name -> places.add(folder.resolve(name)));
        }
        var once = new LinkedHashMap<Path, Path>();
        for (Path place : places) {
            if (Files.isExecutable(place) && !Files.isDirectory(place)) {
                once.putIfAbsent(identity(place), place);
            }
        }
        return List.copyOf(once.values());
    }

    /// The executable of the virtual environment in that folder.
    static Path ofEnvironment(Path folder) {
        return ofEnvironment(folder, OperatingSystem.isWindows());
    }

    private static Path ofEnvironment(Path folder, boolean windows) {
        return windows
                ? folder.resolve("Scripts").resolve("python.exe")
                : folder.resolve("bin").resolve("python");
    }

    /// The same for two names of the same Python.
    static Path identity(Path executable) {
        try {
            Path folder = executable.toAbsolutePath().getParent();
            return folder != null && Files.exists(folder.resolveSibling("pyvenv.cfg"))
                    ? folder.toRealPath().resolve("python")
                    : executable.toRealPath();
        } catch (IOException e) {
            return executable;
        }
    }

    /// A version manager's shim of a version works only where that version is the active one; all
    /// versions are found where they are installed.
    private static boolean isOfShims(Path folder) {
        return folder.endsWith("shims");
    }

    private List<Path> onPath() {
        var folders = new ArrayList<Path>();
        for (String folder : environment.getOrDefault("PATH", "").split(windows ? ";" : ":")) {
            if (!folder.isEmpty()) {
                path(folder).ifPresent(folders::add);
            }
        }
        return folders;
    }

    private List<Path> usual() {
        String home = environment.getOrDefault(windows ? "USERPROFILE" : "HOME", "");
        var folders = new ArrayList<Path>();
        for (String pattern : windows ? WINDOWS : UNIX) {
            if (!pattern.startsWith("~") || !home.isEmpty()) {
                folders.addAll(matching(pattern.replace("~", home)));
            }
        }
        return folders;
    }

    private static List<Path> matching(String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return path(pattern).stream().toList();
        }
        int slash = pattern.lastIndexOf('/', star);
        int end = pattern.indexOf('/', star);
        String name = pattern.substring(slash + 1, end < 0 ? pattern.length() : end);
        String below = end < 0 ? "" : pattern.substring(end + 1);
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(Path.of(pattern.substring(0, slash)), name)) {
            folders.forEach(folder -> found.add(folder.resolve(below)));
        } catch (IOException | InvalidPathException e) {
            return List.of(); // not installed that way
        }
        found.sort(null);
        return found;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// The launcher of Windows comes last: it starts another Python, which then answers for itself.
    private List<String> names() {
        var names = new ArrayList<String>();
        names.add("python3");
        names.add("python");
        for (int minor = NEWEST_MINOR; minor >= Interpreter.OLDEST_MINOR; minor--) {
            names.add("python3." + minor);
        }
        if (windows) {
            names.add("py");
        }
        return windows ? names.stream().map(name -> name + ".exe").toList() : names;
    }
}
