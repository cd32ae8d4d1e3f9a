package forklore.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Where the threads of processes stand, as Linux tells it: for a look at what hangs.
final class Evidence {
    private static final List<String> FILES = List.of("comm", "wchan", "syscall", "stack");

    private Evidence() {}

    static String of(Collection<Integer> pids) {
        var text = new StringBuilder();
        for (int pid : pids) {
            text.append("\n  process ").append(pid);
            try (Stream<Path> tasks = Files.list(Path.of("/proc", "" + pid, "task"))) {
                tasks.sorted().forEach(task -> describe(text, task));
            } catch (IOException e) {
                text.append(" has ended");
            }
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, Path task) {
        text.append("\n    thread ").append(task.getFileName());
        for (String name : FILES) {
            try {
                String content = Files.readString(task.resolve(name)).strip();
                text.append(' ').append(name).append('=').append(content.replace('\n', ' '));
            } catch (IOException e) {
                text.append(' ').append(name).append("=?");
            }
        }
    }
}
