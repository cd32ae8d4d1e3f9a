package forklore.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds processes of a run whose pids nobody knows, by the environment that they inherited.
public final class Survivors {
    private Survivors() {}

    /// The pids of all processes with that text in their environment.
    public static List<Integer> of(String mark) throws IOException {
        try (var all = Files.list(Path.of("/proc"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .map(Integer::valueOf)
                    .filter(pid -> environment(pid).contains(mark))
                    .toList();
        }
    }

    private static String environment(int pid) {
        try {
            return Files.readString(
                    Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // It is gone, or not ours to look at: nobody whom we look for.
            return "";
        }
    }
}
