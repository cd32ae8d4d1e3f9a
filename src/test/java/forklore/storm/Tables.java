package forklore.storm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `/proc` says, read independently of the guard.
final class Tables {
    private Tables() {}

    /// Everybody who is alive and has that in the environment or, having dropped it, that limit on
    /// file locks.
    static List<Integer> marked(String variable, Optional<String> limit) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .filter(
                            pid ->
                                    read(pid, "environ").contains(variable)
                                            || limit.filter(limit(pid)::equals).isPresent())
                    .filter(pid -> !state(pid).startsWith("Z"))
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    /// The limit on file locks of a process.
    static String limit(String pid) {
        return read(pid, "limits")
                .lines()
                .filter(line -> line.startsWith("Max file locks"))
                .map(line -> line.substring(14).strip().split(" ", 2)[0])
                .findFirst()
                .orElse("");
    }

    static List<String> command(int pid) {
        return List.of(read(Integer.toString(pid), "cmdline").split("\0", -1));
    }

    /// The command line of a process as far as it is Forklore's own, for reports.
    static String describe(int pid) {
        String text = pid + " " + String.join(" ", command(pid));
        return text.substring(0, Math.min(200, text.length()));
    }

    private static String state(String pid) {
        String stat = read(pid, "stat");
        int end = stat.lastIndexOf(')');
        return end < 0 ? "Z" : stat.substring(end + 2);
    }

    private static String read(String pid, String file) {
        try {
            return Files.readString(Path.of("/proc", pid, file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // It is gone.
            return "";
        }
    }
}
