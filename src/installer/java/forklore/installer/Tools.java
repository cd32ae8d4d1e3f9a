package forklore.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Runs the tools that a JDK or the system brings; one that fails ends the build.
final class Tools {
    private Tools() {}

    /// Those of the JDK that this runs on.
    static void jdk(String tool, List<String> arguments) {
        IO.println(tool + " " + String.join(" ", arguments));
        ToolProvider found =
                ToolProvider.findFirst(tool)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                System.getProperty("java.home")
                                                        + " has no "
                                                        + tool
                                                        + ": take a JDK that has"));
        int code = found.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(tool + " failed with exit code " + code);
        }
    }

    static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        IO.println(String.join(" ", command));
        int code =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IllegalStateException(command.getFirst() + " failed with exit code " + code);
        }
    }

    /// Whether the shell would find it.
    static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
