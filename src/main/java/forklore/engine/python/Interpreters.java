package forklore.engine.python;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for CPython: in the active virtual environment, then on the `PATH`.
public final class Interpreters {
    private static final int NEWEST_MINOR = 20;

    private final Map<String, String> environment;

    /// @param environment where `PATH` and `VIRTUAL_ENV` are looked up
    public Interpreters(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// The first that listings run on; the one to use where none was chosen.
    ///
    /// @throws InterruptedException where the caller was stopped while one was asked for its
    ///   version
    public Optional<Interpreter> first() throws InterruptedException {
        for (Path candidate : candidates()) {
            Optional<Interpreter> found = Probe.ask(candidate).filter(Interpreter::suits);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// All of them, each once, also those too old for listings.
    ///
    /// @throws InterruptedException where the caller was stopped while one was asked for its
    ///   version
    public List<Interpreter> all() throws InterruptedException {
        var found = new LinkedHashMap<Path, Interpreter>();
        for (Path candidate : candidates()) {
            Probe.ask(candidate).ifPresent(it -> found.putIfAbsent(it.file(), it));
        }
        return List.copyOf(found.values());
    }

    /// The interpreter in that file, or of the virtual environment in that folder.
    ///
    /// @throws InterruptedException where the caller was stopped while it was asked for its version
    public static Optional<Interpreter> in(Path place) throws InterruptedException {
        return Probe.ask(Files.isDirectory(place) ? ofEnvironment(place) : place);
    }

    private Set<Path> candidates() {
        var places = new LinkedHashSet<Path>();
        String active = environment.getOrDefault("VIRTUAL_ENV", "");
        if (!active.isEmpty()) {
            path(active).map(Interpreters::ofEnvironment).ifPresent(places::add);
        }
        for (String name : names()) {
            for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
                if (!folder.isEmpty()) {
                    path(folder).map(it -> it.resolve(name)).ifPresent(places::add);
                }
            }
        }
        places.removeIf(place -> !Files.isExecutable(place));
        return places;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        names.add("python3");
        names.add("python");
        for (int minor = NEWEST_MINOR; minor >= Interpreter.OLDEST_MINOR; minor--) {
            names.add("python3." + minor);
        }
        return isWindows() ? names.stream().map(name -> name + ".exe").toList() : names;
    }

    private static Path ofEnvironment(Path folder) {
        return isWindows()
                ? folder.resolve("Scripts").resolve("python.exe")
                : folder.resolve("bin").resolve("python");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    }
}
