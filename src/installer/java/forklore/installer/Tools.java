package forklore.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Runs the tools that a JDK or the system brings; one that fails ends the build.
final class Tools {
    private Tools() {}

    static void jpackage(List<String> arguments) {
        IO.println("jpackage " + String.join(" ", arguments));
        int code =
                ToolProvider.findFirst("jpackage")
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "this JDK has no jpackage: take one that has"))
                        .run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("jpackage failed with exit code " + code);
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
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
