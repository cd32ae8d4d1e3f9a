package forklore.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A folder for what can be made again: the one wanted, or one that goes with this process.
public final class CacheFolder {
    private static final Map<Path, Path> TEMPORARY = new HashMap<>();

    private CacheFolder() {}

    /// The wanted folder, made where it is missing. Where this user may not write in it or in a
    /// folder just below it (left from somebody else, after `sudo`), a temporary one, always the
    /// same in this process and deleted when it ends.
    ///
    /// @throws IOException where there is no temporary folder either
    public static Path usable(Path wanted) throws IOException {
        synchronized (TEMPORARY) {
            Path known = TEMPORARY.get(wanted);
            if (known != null) {
                return known;
            }
            if (isOurs(wanted)) {
                return wanted;
            }
            Path instead = temporary();
            TEMPORARY.put(wanted, instead);
            return instead;
        }
    }

    /// A new folder that only this user may enter, deleted when this process ends.
    ///
    /// @throws IOException where no temporary folder can be made
    public static Path temporary() throws IOException {
        Path folder = Files.createTempDirectory("forklore");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.discard(folder)));
        return folder;
    }

    private static boolean isOurs(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return false;
        }
        try (Stream<Path> below = Files.list(folder)) {
            return Files.isWritable(folder)
                    && below.filter(Files::isDirectory).allMatch(Files::isWritable);
        } catch (IOException e) {
            return false;
        }
    }
}
